import {
  ellipsoid,
  join,
  smoothMin,
  sphere,
  taperedCapsule,
  type Field,
  type Volume,
} from "../geometry/field.ts";
import type { Vec3 } from "../geometry/vector.ts";
import type { Figure } from "./figure.ts";
import { EYE_APART_M, HEAD_Y } from "./skeleton.ts";

/** A point given from the middle of the head. */
export function onHead(x: number, y: number, z: number): Vec3 {
  return [x, y + HEAD_Y, z];
}

/** Skull, face and nose with the eye sockets carved out. */
export function buildHeadField(figure: Figure): Field {
  const { fat, jaw, nose, broad, curves } = figure;
  const longer = 0.006 * figure.long;
  const browRadiusM = 0.017 + 0.003 * (1 - curves);
  const volumes: Volume[] = [
    {
      field: ellipsoid(onHead(0, 0.047, -0.016), [0.0935, 0.094, 0.108]),
      softM: 0,
    },
    {
      field: ellipsoid(onHead(0, -0.042 - longer, 0.017), [
        0.072 + 0.008 * jaw + 0.007 * fat,
        0.088 + longer,
        0.076,
      ]),
      softM: 0.05,
    },
    {
      field: ellipsoid(onHead(0, -0.098 - longer, 0.04), [
        0.034 + 0.022 * jaw + 0.006 * fat,
        0.034,
        0.044,
      ]),
      softM: 0.045,
    },
    {
      field: sphere(onHead(0, -0.108 - longer, 0.066), 0.022 + 0.004 * jaw),
      softM: 0.035,
    },
    {
      field: sphere(onHead(0.05, -0.03, 0.05), 0.032 + 0.004 * fat),
      softM: 0.05,
    },
    {
      field: sphere(onHead(-0.05, -0.03, 0.05), 0.032 + 0.004 * fat),
      softM: 0.05,
    },
    {
      field: taperedCapsule(
        onHead(-0.042, 0.04, 0.074),
        onHead(0.042, 0.04, 0.074),
        browRadiusM,
        browRadiusM,
      ),
      softM: 0.04,
    },
    {
      field: sphere(onHead(EYE_APART_M, 0.006, 0.112), 0.0225),
      softM: 0.03,
      carve: true,
    },
    {
      field: sphere(onHead(-EYE_APART_M, 0.006, 0.112), 0.0225),
      softM: 0.03,
      carve: true,
    },
    {
      field: taperedCapsule(
        onHead(0, 0.022, 0.092),
        onHead(0, -0.03, 0.112 + 0.01 * nose),
        0.0085,
        0.0135 + 0.002 * broad,
      ),
      softM: 0.024,
    },
    {
      field: sphere(
        onHead(0, -0.033, 0.114 + 0.01 * nose),
        0.0135 + 0.003 * broad,
      ),
      softM: 0.012,
    },
    {
      field: sphere(
        onHead(0.0135 + 0.005 * broad, -0.036, 0.101),
        0.0105 + 0.002 * broad,
      ),
      softM: 0.012,
    },
    {
      field: sphere(
        onHead(-0.0135 - 0.005 * broad, -0.036, 0.101),
        0.0105 + 0.002 * broad,
      ),
      softM: 0.012,
    },
    {
      field: ellipsoid(onHead(0, -0.074, 0.078), [0.034, 0.02, 0.022]),
      softM: 0.03,
    },
  ];
  if (fat > 0.55) {
    volumes.push({
      field: ellipsoid(onHead(0, -0.125, 0.025), [
        0.05 + 0.015 * fat,
        0.03,
        0.045,
      ]),
      softM: 0.05,
    });
  }
  return join(volumes);
}

/** The neck, from inside the chest to inside the skull. */
export function buildNeckField({ fat, curves, muscle }: Figure): Field {
  return taperedCapsule(
    [0, 1.33, -0.032],
    [0, 1.5, -0.018],
    0.056 + 0.012 * fat - 0.006 * curves + 0.006 * muscle,
    0.051 + 0.01 * fat - 0.005 * curves + 0.005 * muscle,
  );
}

export function joinHeadAndNeck(head: Field, neck: Field): Field {
  return (p) => smoothMin(head(p), neck(p), 0.035);
}
