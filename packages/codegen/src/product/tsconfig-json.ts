const settings = {
  extends: "../../tsconfig.base.json",
  compilerOptions: { rootDir: "src", outDir: "dist", lib: ["es2022", "dom", "dom.iterable"] },
  include: ["src"],
};

/** The tsconfig.json that a package begins with. From then on it is the team's: nothing in it follows from the spec. */
export const tsconfigJson: string = `${JSON.stringify(settings, null, 2)}\n`;
