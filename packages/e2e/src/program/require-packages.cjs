// All packages of the two APIs, as CommonJS requires them.
module.exports = {
  cloudflare: require("@specmint/cloudflare-user-groups-client"),
  small: require("@specmint/cloudflare-user-groups-client/client"),
  operation: require("@specmint/cloudflare-user-groups-client/operations/update-user-group"),
  fixtures: require("@specmint/cloudflare-user-groups-fixtures"),
  arbitraries: require("@specmint/cloudflare-user-groups-fixtures/arbitraries"),
  builders: require("@specmint/cloudflare-user-groups-fixtures/builders/user-group-update-params"),
  service: require("@specmint/cloudflare-user-groups-fixtures/service"),
  schemas: require("@specmint/cloudflare-user-groups-types/schemas"),
  schema: require("@specmint/cloudflare-user-groups-types/schemas/user-group-update-params"),
  validators: require("@specmint/cloudflare-user-groups-types/validators"),
  wavefront: require("@specmint/wavefront-user-groups-client"),
  wavefrontFixtures: require("@specmint/wavefront-user-groups-fixtures"),
  wavefrontService: require("@specmint/wavefront-user-groups-fixtures/service"),
  fastCheck: require("fast-check"),
};
