import type {
  Policy,
  PolicyPermissionGroup,
  PolicyResourceGroup,
  UserGroupUpdateResponse,
} from "@specmint/cloudflare-user-groups-types";

/** When the objects within a group were made, as far as the service tells; made up. */
const times = { created_on: "2023-01-10T07:00:00.000001Z", modified_on: "2023-01-10T07:00:00.000001Z" };

/** A group as the running service has been seen to send it: not as the page says. */
export function asSeen({ policies, ...group }: UserGroupUpdateResponse): object {
  return { ...group, status: "V", ...(policies ? { policies: policies.map(policyAsSeen) } : {}) };
}

function policyAsSeen({ permission_groups, resource_groups, ...policy }: Policy): object {
  return {
    ...policy,
    status: "V",
    ...(permission_groups ? { permission_groups: permission_groups.map(permissionsAsSeen) } : {}),
    ...(resource_groups ? { resource_groups: resource_groups.map(resourcesAsSeen) } : {}),
  };
}

/** `meta` has other keys than the page says; its values are made up. */
function permissionsAsSeen({ id, name = id }: PolicyPermissionGroup): object {
  const label = name.toLowerCase().replace(/\W+/g, "_");
  const meta = { label, scopes: "com.cloudflare.api.account", description: `${name}.`, editable: "false" };
  return { id, name, status: "V", meta, permissions: [], ...times };
}

/** `scope` is one object. */
function resourcesAsSeen({ scope, ...group }: PolicyResourceGroup): object {
  const one = Array.isArray(scope) ? scope[0] : scope;
  return { ...group, ...(one ? { scope: one } : {}), ...times };
}
