/** `SIGN_IN_DAYS` as code calls it: `signInDays`. */
type SettingName<Variable extends string> =
  Variable extends `${infer Head}_${infer Tail}`
    ? `${Lowercase<Head>}${Capitalize<SettingName<Tail>>}`
    : Lowercase<Variable>;

/** Values of variables under the names code has for them. */
export type Settings<Values> = {
  readonly [
    Variable in keyof Values & string as SettingName<Variable>
  ]: Values[Variable];
};

/** Names the values of variables as code does, so that each setting is written down once. */
export function toSettings<Values extends object>(
  values: Values,
): Settings<Values> {
  return Object.fromEntries(
    Object.entries(values).map(([variable, value]) => [
      variable
        .toLowerCase()
        .replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
      value as unknown,
    ]),
  ) as Settings<Values>;
}
