import { RoleDTOSchema } from "@specmint/wavefront-user-groups-types/schemas";
import { validateRoleDTO } from "@specmint/wavefront-user-groups-types/validators";
import { expect, it } from "vitest";

const nested = (name: unknown) => ({ sampleLinkedGroups: [{ roles: [{ sampleLinkedGroups: [{ name }] }] }] });

it("a role is followed to its groups, and these to their roles again", () => {
  expect(validateRoleDTO(nested("Dashboard editors")).issues).toBeUndefined();
  expect(validateRoleDTO(nested(1)).issues?.map(({ pointer }) => pointer)).toEqual([
    "/sampleLinkedGroups/0/roles/0/sampleLinkedGroups/0/name",
  ]);
  expect(Object.keys((RoleDTOSchema as { $defs?: object }).$defs ?? {})).toEqual(
    expect.arrayContaining(["UserGroup"]),
  );
});
