import type { Edit, Node } from "./edit-spec.ts";

/**
 * A second edition of Cloudflare's description, with what the service was seen to do where the vendor's page says something else. The
 * published one stays with the page.
 */
export const secondEdition: Edit = ({ root, schema, properties }) => {
  (root["info"] as Node)["version"] = "2.0.0";
  // `scope` is one object.
  properties("PolicyResourceGroup")["scope"] = {
    $ref: "#/components/schemas/PolicyResourceGroupScope",
    description: "The scope associated to the resource group.",
  };
  // A resource group that was given by its scope has no `id`.
  schema("PolicyResourceGroup")["required"] = ["scope"];
  // `meta` of a permission group as it comes.
  schema("PolicyPermissionGroupMeta")["properties"] = Object.fromEntries(
    ["label", "scopes", "description", "editable"].map((name) => [name, { type: "string" }]),
  );
  // The service gives policies new identifiers, and refuses those that are sent again.
  delete properties("PolicyParam")["id"];
  schema("PolicyParam")["required"] = ["access", "permission_groups", "resource_groups"];
  // A resource group may be given by its scope.
  properties("PolicyResourceGroupParam")["scope"] = { $ref: "#/components/schemas/PolicyResourceGroupScope" };
  delete schema("PolicyResourceGroupParam")["required"];
  // Codes are HTTP statuses, too.
  delete (properties("ResponseInfo")["code"] as Node)["minimum"];
};
