declare const packages: Readonly<Record<string, object>>;
export = packages;
