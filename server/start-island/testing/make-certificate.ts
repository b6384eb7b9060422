import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** Tags of ASN.1, as far as a certificate needs them. */
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OBJECT_ID = 0x06;
const UTF8 = 0x0c;
const UTC_TIME = 0x17;
const SEQUENCE = 0x30;
const SET = 0x31;
const EXTENSIONS = 0xa3;
const VERSION = 0xa0;
const OCTET_STRING = 0x04;
const DNS_NAME = 0x82;

const COMMON_NAME = Buffer.from("550403", "hex");
const SUBJECT_ALT_NAME = Buffer.from("551d11", "hex");
const ECDSA_WITH_SHA256 = Buffer.from("2a8648ce3d040302", "hex");

function encode(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const length =
    body.length < 128
      ? Buffer.from([body.length])
      : Buffer.from([0x82, body.length >> 8, body.length & 255]);
  return Buffer.concat([Buffer.from([tag]), length, body]);
}

const toPem = (der: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${der.toString("base64").replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`;

const toUtcTime = (at: Date): Buffer =>
  encode(
    UTC_TIME,
    Buffer.from(`${at.toISOString().replace(/[-:T]/g, "").slice(2, 14)}Z`),
  );

/** A certificate that signs itself, good for an hour, with its key; both as PEM. For tests alone. */
export function makeCertificate(name: string): { cert: string; key: string } {
  const { publicKey, privateKey } = generateKeyPairSync("ec", {
    namedCurve: "P-256",
  });
  const algorithm = encode(SEQUENCE, encode(OBJECT_ID, ECDSA_WITH_SHA256));
  const owner = encode(
    SEQUENCE,
    encode(
      SET,
      encode(
        SEQUENCE,
        encode(OBJECT_ID, COMMON_NAME),
        encode(UTF8, Buffer.from(name)),
      ),
    ),
  );
  const alternative = encode(
    SEQUENCE,
    encode(OBJECT_ID, SUBJECT_ALT_NAME),
    encode(OCTET_STRING, encode(SEQUENCE, encode(DNS_NAME, Buffer.from(name)))),
  );
  const nowMs = Date.now();
  const toBeSigned = encode(
    SEQUENCE,
    encode(VERSION, encode(INTEGER, Buffer.from([2]))),
    encode(INTEGER, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    owner,
    encode(
      SEQUENCE,
      toUtcTime(new Date(nowMs - 60_000)),
      toUtcTime(new Date(nowMs + 3_600_000)),
    ),
    owner,
    publicKey.export({ type: "spki", format: "der" }),
    encode(EXTENSIONS, encode(SEQUENCE, alternative)),
  );
  const signature = sign("sha256", toBeSigned, privateKey);
  const der = encode(
    SEQUENCE,
    toBeSigned,
    algorithm,
    encode(BIT_STRING, Buffer.from([0]), signature),
  );
  return {
    cert: toPem(der),
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}
