import type {
  ResponseStatus,
  RoleDTO,
  UpdateUserGroupBody,
  UserGroup,
  UserGroupWrite,
} from "@specmint/wavefront-user-groups-types";
import { expectTypeOf, it } from "vitest";

it("the request is typed as the page says", () => {
  expectTypeOf<UpdateUserGroupBody>().toEqualTypeOf<UserGroupWrite>();
  expectTypeOf<UserGroupWrite>().toEqualTypeOf<{
    name: string;
    id?: string;
    description?: string;
    createdEpochMillis?: number;
    customer?: string;
    roleIDs: string[];
  }>();
});

it("a role has groups, and these have roles again", () => {
  expectTypeOf<RoleDTO["sampleLinkedGroups"]>().toEqualTypeOf<UserGroup[] | undefined>();
  expectTypeOf<UserGroup["roles"]>().toEqualTypeOf<RoleDTO[] | undefined>();
  expectTypeOf<ResponseStatus["result"]>().toEqualTypeOf<"OK" | "ERROR">();
});
