import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { gatewayRoutes, routes, type WebFunction } from "../../shared/contract/routes.ts";
import { at, functions, pointsAt, resourcesOf, theOnly } from "../support/templates.ts";

const deployedRoutes = resourcesOf("AWS::ApiGatewayV2::Route");
const stage = theOnly("AWS::ApiGatewayV2::Stage");
const distribution = at(theOnly("AWS::CloudFront::Distribution").properties, "DistributionConfig");
const repository = new URL("../../", import.meta.url).pathname;

test("the routes are those of the contract, each to its function", () => {
  const integrations = new Map(
    resourcesOf("AWS::ApiGatewayV2::Integration").map(({ id, properties }) => [
      id,
      pointsAt(properties.IntegrationUri),
    ]),
  );
  const folders = new Map(functions().map(({ id, name }) => [id, name]));
  const found = deployedRoutes.map(({ properties }) => {
    const integration = pointsAt(properties.Target).replace("integrations/", "");
    return `${properties.RouteKey} → ${folders.get(integrations.get(integration) ?? "")}`;
  });
  const names = Object.keys(routes) as WebFunction[];
  const wanted = names.flatMap((name) => gatewayRoutes(name).map((key) => `${key} → ${name}`));
  expect(found.sort()).toEqual(wanted.sort());
});

test("API Gateway may invoke every function of a route", () => {
  const allowed = resourcesOf("AWS::Lambda::Permission").map(({ properties }) => pointsAt(properties.FunctionName));
  const serving = functions().filter(({ name }) => name in routes);
  expect(allowed.sort()).toEqual(serving.map(({ id }) => id).sort());
});

test("the API answers at its own name only, never at execute-api", () => {
  expect(theOnly("AWS::ApiGatewayV2::Api").properties.DisableExecuteApiEndpoint).toBe(true);
  const [configuration] = theOnly("AWS::ApiGatewayV2::DomainName").properties.DomainNameConfigurations as unknown[];
  expect(configuration).toMatchObject({ EndpointType: "REGIONAL", SecurityPolicy: "TLS_1_2" });
});

test("the API as a whole and every route have a limit", () => {
  const limits = stage.properties.RouteSettings as Record<string, { ThrottlingRateLimit: number }>;
  expect(stage.properties.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 });
  expect(Object.keys(limits).sort()).toEqual(deployedRoutes.map(({ properties }) => properties.RouteKey).sort());
});

test("what anybody may read is answered to HEAD too, in no more routes than API Gateway allows", () => {
  const keys = deployedRoutes.map(({ properties }) => String(properties.RouteKey));
  expect(keys).toEqual(expect.arrayContaining(["HEAD /", "HEAD /o/{token}", "HEAD /u/{token}", "HEAD /me"]));
  expect(keys.filter((key) => key.startsWith("HEAD /staff/"))).toEqual([]);
  expect(keys.length).toBeLessThanOrEqual(300);
});

test.each([
  ["POST /api/organizations", 5],
  ["POST /organizations/sign-in", 5],
  ["POST /me/sign-in", 5],
  ["POST /me/sign-in/code", 10],
  ["GET /join/confirm/{token}", 10],
  ["POST /join/{step}", 20],
  ["POST /o/{token}", 100],
  ["GET /listings", 100],
])("%s takes %i requests a second", (routeKey, perSecond) => {
  expect(at(stage.properties.RouteSettings, routeKey, "ThrottlingRateLimit")).toBe(perSecond);
});

test("the access log has the route and never the path, an address or a header", () => {
  const format = String(at(stage.properties, "AccessLogSettings", "Format"));
  expect(Object.values(JSON.parse(format))).toContain("$context.routeKey");
  expect(format).not.toMatch(/\$context\.(path|identity|authorizer|requestOverride)/);
});

describe("the public site", () => {
  test("comes through the firewall, over TLS, with the certificate of the edge", () => {
    expect(JSON.stringify(at(distribution, "WebACLId"))).toContain("WebAcl");
    expect(at(distribution, "ViewerCertificate", "MinimumProtocolVersion")).toBe("TLSv1.2_2021");
    expect(at(distribution, "DefaultCacheBehavior", "ViewerProtocolPolicy")).toBe("redirect-to-https");
  });

  test("tells the API the origin secret, which stands in no template", () => {
    const [header] = at(distribution, "Origins", 0, "OriginCustomHeaders") as {
      HeaderName: string;
      HeaderValue: unknown;
    }[];
    expect(header?.HeaderName).toBe("x-origin-secret");
    expect(pointsAt(header?.HeaderValue)).toMatch(/^\{\{resolve:secretsmanager:OriginSecret\w+:SecretString:::\}\}$/);
  });

  test("keeps pages nowhere and assets for long, by their whole address", () => {
    const cachingDisabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
    expect(at(distribution, "DefaultCacheBehavior", "CachePolicyId")).toBe(cachingDisabled);
    expect(at(distribution, "CacheBehaviors", 0, "PathPattern")).toBe("/assets/*");
    const keys = "ParametersInCacheKeyAndForwardedToOrigin";
    const policy = theOnly("AWS::CloudFront::CachePolicy").properties.CachePolicyConfig;
    expect(at(policy, keys, "QueryStringsConfig", "QueryStringBehavior")).toBe("all");
    expect(at(policy, keys, "CookiesConfig", "CookieBehavior")).toBe("none");
  });

  test("passes on every header that the code reads, the visitor's address among them, and not the host", () => {
    const forwarded = at(
      theOnly("AWS::CloudFront::OriginRequestPolicy").properties,
      ...["OriginRequestPolicyConfig", "HeadersConfig", "Headers"],
    ) as string[];
    const names = forwarded.map((name) => name.toLowerCase());
    const sources = globSync("{shared/http,functions}/**/*.{ts,tsx}", { cwd: repository });
    const read = sources.flatMap((file) => {
      const source = readFileSync(`${repository}${file}`, "utf8");
      return [...source.matchAll(/\bheaders\??\.?(?:\["([\w-]+)"\]|([a-z]+)\b)/g)].map(
        ([, quoted, plain]) => quoted ?? plain,
      );
    });
    const own = ["x-origin-secret", "cookie"];
    const responses = ["location"];
    expect(names).toContain("cloudfront-viewer-address");
    expect(names).not.toContain("host");
    expect(names.length).toBeLessThanOrEqual(10);
    expect(read.filter((name) => name && ![...names, ...own, ...responses].includes(name))).toEqual([]);
  });
});

test("the firewall limits each address and uses the rules that AWS keeps, without samples of paths", () => {
  const { properties } = theOnly("AWS::WAFv2::WebACL");
  const rules = properties.Rules as { Name: string; VisibilityConfig: { SampledRequestsEnabled: boolean } }[];
  expect(properties.Scope).toBe("CLOUDFRONT");
  expect(rules.map(({ Name }) => Name)).toEqual([
    "RequestsPerAddress",
    "AWSManagedRulesAmazonIpReputationList",
    "AWSManagedRulesKnownBadInputsRuleSet",
    "AWSManagedRulesCommonRuleSet",
  ]);
  expect(rules.filter(({ VisibilityConfig }) => VisibilityConfig.SampledRequestsEnabled)).toEqual([]);
});
