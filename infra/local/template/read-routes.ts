import { z } from "zod";
import { ofType, pointedAt, readProperties } from "./read-properties.ts";
import type { ResolvedResource } from "./resolver.ts";
import { TemplateProblem } from "./template-problem.ts";

const apiSchema = z.object({
  ProtocolType: z.literal("HTTP"),
  CorsConfiguration: z.undefined({ error: "the functions answer CORS themselves" }).optional(),
});

const routeSchema = z.object({
  RouteKey: z.string().regex(/^([A-Z]+ \/\S*|\$default)$/),
  Target: z.string().startsWith("integrations/"),
  AuthorizationType: z.literal("NONE").default("NONE"),
});

const integrationSchema = z.object({
  IntegrationType: z.literal("AWS_PROXY"),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal("2.0"),
});

export interface RouteDescription {
  readonly logicalId: string;
  /** `GET /listings/{listingId}`. */
  readonly routeKey: string;
  readonly functionLogicalId: string;
}

/** `arn:…:function:name`, also where API Gateway wraps it into an invocation path. */
const functionArn = /arn:aws:lambda:[^/]+/;

const targetOf = (uri: string): string => uri.match(functionArn)?.[0] ?? uri;

/** `AWS::ApiGatewayV2::Route`, each with the function behind its integration; the API must be allowed to invoke it. */
export function readRoutes(resources: readonly ResolvedResource[]): readonly RouteDescription[] {
  for (const api of ofType(resources, "AWS::ApiGatewayV2::Api")) readProperties(api, apiSchema);
  const allowed = functionsOpenTo(resources, "apigateway.amazonaws.com");
  return ofType(resources, "AWS::ApiGatewayV2::Route").map((route) => {
    const { RouteKey, Target } = readProperties(route, routeSchema);
    const integrationId = Target.slice("integrations/".length);
    const integration = pointedAt(resources, "AWS::ApiGatewayV2::Integration", integrationId, route);
    const { IntegrationUri } = readProperties(integration, integrationSchema);
    const target = pointedAt(resources, "AWS::Lambda::Function", targetOf(IntegrationUri), integration);
    if (!allowed.has(target.logicalId)) {
      throw new TemplateProblem(target.logicalId, `serves ${RouteKey}, and API Gateway is not allowed to invoke it.`);
    }
    return { logicalId: route.logicalId, routeKey: RouteKey, functionLogicalId: target.logicalId };
  });
}

const permissionSchema = z.object({ FunctionName: z.string(), Principal: z.string(), Action: z.string() });

/** Logical ids of the functions that a service may invoke (`AWS::Lambda::Permission`). */
function functionsOpenTo(resources: readonly ResolvedResource[], service: string): ReadonlySet<string> {
  const open = ofType(resources, "AWS::Lambda::Permission").flatMap((permission) => {
    const { FunctionName, Principal, Action } = readProperties(permission, permissionSchema);
    if (Principal !== service || Action !== "lambda:InvokeFunction") return [];
    return [pointedAt(resources, "AWS::Lambda::Function", FunctionName, permission).logicalId];
  });
  return new Set(open);
}
