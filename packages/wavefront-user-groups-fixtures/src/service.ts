import {
  type Answer,
  type AnswerOf,
  createMock,
  type Mock,
  type MockOptions,
  type Problem,
  type Refusal,
  type RequestOf,
  type Store,
  stateOf,
  store,
} from "@specmint/mock";
import type {
  ResponseContainerFailure,
  RoleDTO,
  UserGroupModel,
} from "@specmint/wavefront-user-groups-types";
import { api, type Operations } from "./gen/api.ts";
import { buildUserGroupModel } from "./gen/builders/user-group-model.ts";

export type * from "./gen/service.ts";

/** How the service behaves: as the vendor's page says, or as the running service has been seen to. */
export type Mode = "documented" | "observed";

/** The modes, the usual one first. */
export const modes: readonly Mode[] = ["documented", "observed"];

/** What `createService` takes. */
export interface ServiceOptions
  extends Pick<MockOptions<Operations>, "credentials" | "delay" | "now" | "unknownRequests"> {
  readonly mode?: Mode | undefined;
  /** The groups that there are, each with its `id`. */
  readonly groups?: readonly UserGroupModel[];
  /** The roles that there are, each with its `id`; without them any identifier is a role. */
  readonly roles?: readonly RoleDTO[];
}

/** What the server begins with that gets no seed: the group of the vendor's page. */
export function exampleSeed(): ServiceOptions {
  return { groups: [buildUserGroupModel()] };
}

type Call = RequestOf<Operations["updateUserGroup"]>;

/**
 * Makes a service that stands in for Wavefront's user groups: its `fetch` is what `createClient` takes. It keeps the groups in memory.
 *
 * A PUT replaces name, description and roles; without a body it changes nothing. In mode `observed` a body without `roleIDs` is
 * accepted, as the running service has been seen to do, and leaves the roles as they are.
 */
export function createService(options: ServiceOptions = {}): Mock {
  const { groups = [], roles, mode = "documented" } = options;
  const kept = store(groups.map((group) => [idOf(group), group] as const));
  const isObserved = mode === "observed";
  return createMock(api, {
    ...options,
    tolerates: isObserved ? toleratesNoRoles : () => false,
    refuse,
    state: stateOf({ groups: kept }),
    handlers: {
      updateUserGroup: (call) => update(kept, roles, call) as AnswerOf<Operations["updateUserGroup"]>,
    },
  });
}

function idOf({ id, name }: UserGroupModel): string {
  if (id !== undefined) return id;
  throw new TypeError(`The group ${JSON.stringify(name)} has no id; give it one.`);
}

function update(
  groups: Store<UserGroupModel>,
  roles: readonly RoleDTO[] | undefined,
  { params, body }: Call,
): Answer {
  const { id } = params.path;
  const group = groups.get(id);
  if (!group) return failure(404, "The user group does not exist.");
  const unknown = body?.roleIDs?.find((roleId) => roles?.every((role) => role.id !== roleId));
  if (unknown !== undefined) return failure(400, `The role ${unknown} does not exist.`);
  const next = body ? replace(group, body, roles) : group;
  groups.set(id, next);
  return { status: 200, body: { status: { result: "OK", code: 200 }, response: next } };
}

/** What is not sent of a description is gone; what only the service sets stays. */
function replace(
  { description: _, ...group }: UserGroupModel,
  { name, description, roleIDs }: NonNullable<Call["body"]>,
  roles: readonly RoleDTO[] = [],
): UserGroupModel {
  const linked = roleIDs?.map((id) => roles.find((role) => role.id === id) ?? { id, name: id });
  return {
    ...group,
    name,
    ...(description === undefined ? {} : { description }),
    ...(linked ? { roles: linked, roleCount: linked.length } : {}),
  };
}

/** Seen: official clients leave out the required `roleIDs`, and the service accepts it. */
function toleratesNoRoles({ pointer, message, keyword }: Problem): boolean {
  return pointer === "/body" && keyword === "required" && message.includes("roleIDs");
}

/** No in the vendor's container. The messages are made up. */
function refuse({ reason, status, message }: Refusal): Answer {
  return failure(status, reason === "fault" && status === 406 ? "Try again later." : message);
}

function failure(status: number, message: string): Answer {
  const body: ResponseContainerFailure = { status: { result: "ERROR", message, code: status } };
  return { status, body };
}
