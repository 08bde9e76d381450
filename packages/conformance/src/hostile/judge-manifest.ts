import { isDeepStrictEqual } from "node:util";

type Members = Readonly<Record<string, unknown>>;

/** What descriptions have a say in: words for people, and the subpaths of what is there. */
const ofTheSpec = ["name", "description", "exports", "specmint", "dependencies", "devDependencies"];

/**
 * What is wrong with the package.json of a package: it has another script or another member than that of a plain description, or something in it
 * leads out of the package.
 */
export function judgeManifest(path: string, text: string, plain: string): readonly string[] {
  const [found, wanted] = [JSON.parse(text) as Members, JSON.parse(plain) as Members];
  const members = new Set([...Object.keys(found), ...Object.keys(wanted)]);
  const odd = [...members].filter(
    (member) => !ofTheSpec.includes(member) && !isDeepStrictEqual(found[member], wanted[member]),
  );
  const targets = Object.values((found["exports"] ?? {}) as Members).flatMap((target) =>
    typeof target === "object" && target !== null ? Object.values(target) : [target],
  );
  const astray = targets.filter((target) => !/^\.\/(?:dist\/[\w./*-]+|package\.json)$/.test(String(target)));
  const packages = ["dependencies", "devDependencies"].flatMap((member) => {
    const others = Object.keys((found[member] ?? {}) as Members);
    return others.filter(
      (name) => !/^@(?:specmint|hostile)\/[a-z0-9-]+$/.test(name) && !isTool(name, wanted),
    );
  });
  return [
    ...odd.map((member) => `${path} has another "${member}": ${JSON.stringify(found[member])}`),
    ...astray.map((target) => `${path} exports ${target}`),
    ...packages.map((name) => `${path} depends on ${name}`),
  ];
}

function isTool(name: string, wanted: Members): boolean {
  return Object.hasOwn((wanted["devDependencies"] ?? {}) as Members, name);
}
