/** The part of the validator that the tests use; it comes without types. */
declare module 'datapackage' {
  export interface Resource {
    readonly name: string;
    read(options: { keyed: boolean; relations: boolean }): Promise<readonly unknown[]>;
    checkRelations(): Promise<boolean>;
  }
  export interface Package {
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
  const datapackage: {
    Package: { load(descriptor: unknown, options: { basePath: string; strict: boolean }): Promise<Package> };
  };
  export default datapackage;
}
