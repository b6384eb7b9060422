"""The island's colours as linear albedo, and the small variation repeated units get."""
import numpy as np


def linear(hex_colour):
    """Linear albedo of an sRGB hex colour; every channel stays <= 0.86 so that light can bounce and fade."""
    text = hex_colour.lstrip("#")
    srgb = np.array([int(text[i : i + 2], 16) / 255 for i in (0, 2, 4)])
    value = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    return np.minimum(value, 0.86)


_HEX = dict(
    white="#F3E9D8", cream="#EAD9BC", plaster="#F4E8D2", ceiling="#F3E8D6",
    terracotta="#C8643F", terracotta2="#B4522F", terracotta3="#D98257",
    wood="#8A5A36", woodlight="#B98350", wooddark="#5E3B25", plank="#CFA06C", plankgap="#8A6038", beam="#D2A878",
    deck="#B99468", deckdark="#8D6C49",
    blue="#3E7CA6", teal="#2F8F8B", navy="#2A4A6B", sage="#A9BFA6",
    stone="#D8C6A6", stone2="#C2AE8E", stone3="#E0D0B2", grout="#B39D7A",
    sand="#EBD3A4", sandwet="#C9AE80",
    grass="#8DAE52", grass2="#7A9E48", grass3="#A5BF62",
    leaf="#6F9A45", leaf2="#557F3B", leaf3="#93B65A", olive="#8FA368", cypress="#4E7444",
    pink="#D9568A", pink2="#E983A8", lavender="#8F7BC0", yellow="#F2BC4B", red="#C9433B", orange="#EF8E3C",
    glass="#5E8795", ink="#3C332D", metal="#3F5A60", trunk="#7C5B40", lampglow="#FFE2A8", paper="#F7F1E4",
    curtain="#D9805A", curtain_teal="#4E9A94", blue_wainscot="#9DB4BF", clay_wainscot="#D6A27C", clay="#C97B52", clay2="#BC6C45", water="#5FA9AE",
)
PALETTE = {name: linear(value) for name, value in _HEX.items()}


def colour(value):
    """A palette name or a linear triple, as a linear triple."""
    return PALETTE[value] if isinstance(value, str) else np.asarray(value, float)


def vary(rng, value, amount=0.08):
    """The colour made a little lighter or darker, hardly changed in hue."""
    base = 1 + rng.uniform(-amount, amount)
    tint = np.array([base * (1 + rng.uniform(-amount, amount) * 0.3), base, base * (1 + rng.uniform(-amount, amount) * 0.3)])
    return np.clip(colour(value) * tint, 0, 0.86)
