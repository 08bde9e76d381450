// All packages of the two APIs, as a module imports them.
export * as cloudflare from "@specmint/cloudflare-user-groups-client";
export * as small from "@specmint/cloudflare-user-groups-client/client";
export * as operation from "@specmint/cloudflare-user-groups-client/operations/update-user-group";
export * as fixtures from "@specmint/cloudflare-user-groups-fixtures";
export * as arbitraries from "@specmint/cloudflare-user-groups-fixtures/arbitraries";
export * as builders from "@specmint/cloudflare-user-groups-fixtures/builders/user-group-update-params";
export * as service from "@specmint/cloudflare-user-groups-fixtures/service";
export * as schemas from "@specmint/cloudflare-user-groups-types/schemas";
export * as schema from "@specmint/cloudflare-user-groups-types/schemas/user-group-update-params";
export * as validators from "@specmint/cloudflare-user-groups-types/validators";
export * as wavefront from "@specmint/wavefront-user-groups-client";
export * as wavefrontFixtures from "@specmint/wavefront-user-groups-fixtures";
export * as wavefrontService from "@specmint/wavefront-user-groups-fixtures/service";
export * as fastCheck from "fast-check";
