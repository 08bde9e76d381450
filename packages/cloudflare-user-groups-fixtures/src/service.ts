import type {
  FailureEnvelope,
  Policy,
  PolicyParam,
  PolicyPermissionGroup,
  PolicyResourceGroup,
  PolicyResourceGroupParam,
  PolicyResourceGroupScope,
  ResponseInfo,
  UserGroupUpdateResponse,
} from "@specmint/cloudflare-user-groups-types";
import { validatePolicyResourceGroupScope } from "@specmint/cloudflare-user-groups-types/validators";
import {
  type Answer,
  type AnswerOf,
  createMock,
  type Mock,
  type MockOptions,
  type Problem,
  type ReceivedCall,
  type Refusal,
  type RequestOf,
  type Store,
  stateOf,
  store,
} from "@specmint/mock";
import { api, type Operations } from "./gen/api.ts";
import { buildUserGroupUpdateResponse } from "./gen/builders/user-group-update-response.ts";
import { asSeen } from "./observed.ts";

export type * from "./gen/service.ts";

/** How the service behaves: as the vendor's page says, or as the running service has been seen to. */
export type Mode = "documented" | "observed";

/** The modes, the usual one first. */
export const modes: readonly Mode[] = ["documented", "observed"];

/** What `createService` takes. */
export interface ServiceOptions
  extends Pick<MockOptions<Operations>, "credentials" | "delay" | "now" | "unknownRequests"> {
  readonly mode?: Mode | undefined;
  /** The groups that there are. */
  readonly groups?: readonly UserGroupUpdateResponse[];
  /** The identifier of the one account that there is; without it, each account has the groups. */
  readonly accountId?: string;
  /** What the service knows of permission groups; one that is not among them has its identifier as name. */
  readonly permissionGroups?: readonly PolicyPermissionGroup[];
  /** What the service knows of resource groups; one that is not among them is that of the account. */
  readonly resourceGroups?: readonly PolicyResourceGroup[];
}

/** What the service keeps. */
interface State {
  readonly groups: Store<UserGroupUpdateResponse>;
  readonly counters: Store<number>;
  readonly options: ServiceOptions;
}

/** What the server begins with that gets no seed: the group of the vendor's page. */
export function exampleSeed(): ServiceOptions {
  return { groups: [buildUserGroupUpdateResponse()] };
}

type Call = RequestOf<Operations["updateUserGroup"]>;

/**
 * Makes a service that stands in for Cloudflare's user groups: its `fetch` is what `createClient` takes. It keeps the groups in memory.
 *
 * A PUT replaces the name and the whole set of policies, each if it is sent. In mode `observed` the service differs from the page as the
 * running service has been seen to: `scope` is one object, policies get new identifiers and refuse those that the group has, `deny` is
 * refused, a policy may have no identifier and a resource group be given by its scope, failures have codes below 1000, and there are keys that the page does not list.
 */
export function createService(options: ServiceOptions = {}): Mock {
  const { groups = [], mode = "documented" } = options;
  const state: State = {
    groups: store(groups.map((group) => [group.id, group])),
    counters: store([["policies", 0]]),
    options,
  };
  const isObserved = mode === "observed";
  const mock: Mock = createMock(api, {
    ...options,
    deviates: isObserved,
    tolerates: isObserved ? toleratesSeen : () => false,
    refuse: (refusal) => refuse(mode, refusal),
    state: stateOf({ groups: state.groups, counters: state.counters }),
    handlers: {
      updateUserGroup: (call, { now }) => update(state, call, now) as AnswerOf<Operations["updateUserGroup"]>,
    },
  });
  return mock;
}

function update(state: State, call: Call, now: Date): Answer {
  const { mode = "documented", accountId } = state.options;
  const { account_id, user_group_id } = call.params.path;
  const group =
    accountId === undefined || accountId === account_id ? state.groups.get(user_group_id) : undefined;
  if (!group) return noGroup(mode, user_group_id);
  const refused = whyNot(state, group, call);
  if (refused) return failure(400, [{ code: mode === "observed" ? 400 : 1000, message: refused }]);
  const { name = group.name, policies } = call.body;
  const next: UserGroupUpdateResponse = {
    ...group,
    name,
    modified_on: now.toISOString(),
    ...(policies ? { policies: policies.map((policy) => attach(state, policy, account_id)) } : {}),
  };
  state.groups.set(next.id, next);
  const result = mode === "observed" ? asSeen(next) : next;
  return { status: 200, body: { success: true, errors: [], messages: [], result } };
}

/** Why a group is not updated, in the vendor's words. */
function whyNot(
  { groups, options }: State,
  group: UserGroupUpdateResponse,
  { body }: Call,
): string | undefined {
  const isTaken = groups.values().some(({ id, name }) => id !== group.id && name === body.name);
  if (isTaken) return "name already in use";
  if (options.mode !== "observed") return undefined;
  const known = new Set(group.policies?.map(({ id }) => id));
  if (body.policies?.some(({ id }) => known.has(id))) return "Cannot re-use policy IDs";
  return body.policies?.some(({ access }) => access === "deny") ? "Policy validation failed" : undefined;
}

/** A policy as the group then has it. */
function attach(state: State, policy: PolicyParam, accountId: string): Policy {
  const { permissionGroups = [], resourceGroups = [], mode } = state.options;
  return {
    id: mode === "observed" ? nextId(state) : policy.id,
    access: policy.access,
    permission_groups: policy.permission_groups.map(
      ({ id }) => permissionGroups.find((one) => one.id === id) ?? { id, name: id },
    ),
    resource_groups: policy.resource_groups.map(
      (given) => resourceGroups.find(({ id }) => id === given.id) ?? attachResources(given, accountId),
    ),
  };
}

/** A resource group that the service does not know: its scope, if it is given by that, or else the account. */
function attachResources(given: PolicyResourceGroupParam, accountId: string): PolicyResourceGroup {
  if (isInline(given)) return { scope: given.scope } as object as PolicyResourceGroup;
  const key = `com.cloudflare.api.account.${accountId}`;
  return { id: given.id, name: key, scope: [{ key, objects: [{ key: "*" }] }] };
}

/** An identifier that no policy has had. */
function nextId({ counters }: State): string {
  const next = (counters.get("policies") ?? 0) + 1;
  counters.set("policies", next);
  return next.toString(16).padStart(32, "0");
}

/** Seen: policies are accepted without identifiers, which the service gives, and resource groups that are given by their scope. */
function toleratesSeen({ pointer, message }: Problem, { request }: ReceivedCall): boolean {
  if (/^\/body\/policies\/\d+$/.test(pointer)) return message === "must have required property 'id'";
  const [, policy, group] = /^\/body\/policies\/(\d+)\/resource_groups\/(\d+)$/.exec(pointer) ?? [];
  if (group === undefined) return false;
  const body = request.body as Call["body"];
  return isInline(body.policies?.[Number(policy)]?.resource_groups[Number(group)]);
}

/** Tells whether a resource group of a request has a scope instead of an identifier. */
function isInline(given: object | undefined): given is { readonly scope: PolicyResourceGroupScope } {
  return (
    given !== undefined &&
    !("id" in given) &&
    "scope" in given &&
    !validatePolicyResourceGroupScope(given.scope).issues
  );
}

function noGroup(mode: Mode, id: string): Answer {
  return mode === "observed"
    ? failure(404, [{ code: 404, message: `User group ${id} not found` }])
    : failure(404, [{ code: 7003, message: "No route for the URI" }]);
}

/** No in the vendor's envelope. The codes of credentials and of bad input are made up. */
function refuse(mode: Mode, { reason, status, message, problems }: Refusal): Answer {
  if (reason === "unknown" || reason === "method")
    return failure(status, [{ code: 7003, message: "No route for the URI" }]);
  if (reason === "unauthenticated" || reason === "forbidden")
    return failure(status, [{ code: 10000, message: "Authentication error" }]);
  const code = mode === "observed" ? status : 1000;
  const infos = problems.map((problem) => ({
    code,
    message: problem.message,
    source: { pointer: problem.pointer.replace(/^\/body/, "") },
  }));
  return failure(status, infos.length > 0 ? infos : [{ code, message }]);
}

function failure(status: number, errors: readonly ResponseInfo[]): Answer {
  const body: FailureEnvelope = { success: false, errors: [...errors], messages: [], result: null };
  return { status, body };
}
