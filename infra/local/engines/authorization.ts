import type { Permissions } from "../template/permissions.ts";
import type { FunctionDescription } from "../template/read-functions.ts";

/** One thing that a request wants to do. */
export interface Asked {
  /** `dynamodb:PutItem`. */
  readonly action: string;
  /** Undefined: any resource will do. */
  readonly resourceArn?: string;
}

/** Says why a request is refused; undefined when it may go on. */
export type Authorize = (authorization: string | undefined, asked: readonly Asked[]) => string | undefined;

/** Each function signs with a key of its own; the engines' fronts know it by that, as AWS would. */
export const accessKeyOf = (fn: Pick<FunctionDescription, "logicalId">): string => `LOCAL${fn.logicalId}`;

const accessKey = /Credential=([^/]+)\//;

/**
 * Decides by the policies of the template, so that a permission that is missing on AWS is missing here, too. Requests
 * that no function signed come from the runner itself and may do everything.
 */
export function createAuthorizer(functions: readonly FunctionDescription[], permissions: Permissions): Authorize {
  const byKey = new Map(functions.map((fn) => [accessKeyOf(fn), fn]));
  return (authorization, asked) => {
    const fn = byKey.get(accessKey.exec(authorization ?? "")?.[1] ?? "");
    if (!fn) return undefined;
    const denied = asked.find(({ action, resourceArn }) => !permissions.roleMay(fn.roleArn, action, resourceArn));
    return (
      denied &&
      `${fn.logicalId} is not authorized to perform: ${denied.action} on resource: ${denied.resourceArn ?? "*"}`
    );
  };
}
