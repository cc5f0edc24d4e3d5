import type { TableActions } from "../../shared/contract/repository-actions.ts";
import type { AppFunctionProps } from "../constructs/app-function.ts";
import type { SecretName } from "../constructs/app-secret.ts";
import type { ListAccess } from "../constructs/list-bucket.ts";

/** Queues that functions put work into. */
export type QueueName = "matchQueue" | "deliveryQueue" | "noticeQueue" | "importQueue";

/** Settings of the stage that are told as they are. */
export type SettingName =
  | "publicOrigin"
  | "mailFrom"
  | "mailRate"
  | "smsRate"
  | "oidcIssuer"
  | "oidcClientId"
  | "oidcCentreClaim"
  | "oidcRolesClaim"
  | "corsAllowedOrigins";

/** All that one function is told and allowed: nothing that it does not use. Names and permissions come from here together. */
export interface Grant extends Omit<AppFunctionProps, "name"> {
  readonly tables: TableActions;
  readonly queues?: readonly QueueName[];
  readonly secrets?: readonly SecretName[];
  readonly settings?: readonly SettingName[];
  /** What it does with the files of lists. */
  readonly lists?: readonly ListAccess[];
  /** Whether it sends mail by itself; most put a notice into the queue. */
  readonly sendsMail?: true;
  readonly sendsSms?: true;
  /** Whether it puts addresses on the account's suppression list, or takes them off. */
  readonly suppressesAddresses?: true;
}
