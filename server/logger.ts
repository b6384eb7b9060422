import { pino, type Logger } from "pino";

/**
 * The operational log: text for operators, never personal data, never the
 * research log. It goes to standard error, so that `--json` commands own
 * standard output.
 */
export function createLogger(level: string): Logger {
  return pino({ level, base: null }, pino.destination(2));
}
