/** 0/0 is null. */
export const divide = (a, b) => (b === 0 ? null : a / b);
export const add = (values) => values.reduce((sum, value) => sum + value, 0);

/** Mean, sd (n - 1), median and quartiles (type 7), from the least value to the greatest. */
export function describe(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const mean = divide(add(sorted), sorted.length);
  const sd =
    sorted.length < 2
      ? null
      : Math.sqrt(
          add(sorted.map((value) => (value - mean) ** 2)) / (sorted.length - 1),
        );
  const quantile = (share) => {
    if (sorted.length === 0) return null;
    const at = (sorted.length - 1) * share;
    const low = sorted[Math.floor(at)];
    return low + (sorted[Math.ceil(at)] - low) * (at - Math.floor(at));
  };
  return {
    mean,
    sd,
    median: quantile(0.5),
    q1: quantile(0.25),
    q3: quantile(0.75),
  };
}

/**
 * One metric out of what each person adds to it: [{ id, active, top, bottom }].
 *
 * @param units what times are divided by, above and below
 * @param pool gives value, numerator and denominator where they are no plain ratio
 */
export function makeMetric(people, { units = [1, 1], pool = null } = {}) {
  const own = ({ top, bottom }) => divide(top / units[0], bottom / units[1]);
  const over = (some) => {
    const counted = some.filter(({ bottom }) => bottom !== 0);
    const top = add(counted.map((each) => each.top));
    const bottom = add(counted.map((each) => each.bottom));
    return {
      value: own({ top, bottom }),
      n: counted.length,
      numerator: top / units[0],
      denominator: bottom / units[1],
      ...pool?.(some, counted),
      ...describe(counted.map(own)),
    };
  };
  return {
    enrolled: over(people),
    "ever-active": over(people.filter(({ active }) => active)),
    breakdowns: {
      participant: Object.fromEntries(
        people.map((each) => [each.id, own(each)]),
      ),
    },
  };
}
