/** The Frictionless project's own reader for JavaScript, which comes without types. */
declare module "datapackage" {
  interface Resource {
    readonly name: string;
    read(options: {
      readonly keyed: true;
      readonly relations: boolean;
    }): Promise<Record<string, unknown>[]>;
    checkRelations(): Promise<boolean>;
  }
  interface LoadedPackage {
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
  const datapackage: {
    readonly Package: { load(path: string): Promise<LoadedPackage> };
  };
  export default datapackage;
}
