// Arguments: the description, and the file for its types. JavaScript: Node would spend time on taking types away.
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const [spec = "", output = ""] = process.argv.slice(2);
await writeFile(output, astToString(await openapiTS(pathToFileURL(resolve(spec)))));
