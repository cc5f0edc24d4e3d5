import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  type CfnStage,
  DomainName,
  HttpApi,
  type HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
  SecurityPolicy,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { Certificate, CertificateValidation } from "aws-cdk-lib/aws-certificatemanager";
import { ARecord, type IHostedZone, RecordTarget } from "aws-cdk-lib/aws-route53";
import { ApiGatewayv2DomainProperties } from "aws-cdk-lib/aws-route53-targets";
import { Construct } from "constructs";
import { answeredRoute, gatewayRoutes, routes, type WebFunction } from "../../shared/contract/routes.ts";
import { AppAlarm } from "./alarm.ts";
import type { AppFunction } from "./app-function.ts";
import { AppLogGroup } from "./app-log-group.ts";
import { pascalCase } from "./names.ts";
import { resourceName, type ServiceContext } from "./service-context.ts";
import { defaultThrottle, throttleOf } from "./throttles.ts";

/** Never the path, whose tokens open people's pages, and never an address. */
const accessLogFormat = {
  time: "$context.requestTimeEpoch",
  requestId: "$context.requestId",
  route: "$context.routeKey",
  status: "$context.status",
  milliseconds: "$context.responseLatency",
  bytes: "$context.responseLength",
  error: "$context.error.message",
  integrationError: "$context.integrationErrorMessage",
};

/** In CloudFormation's words, which CDK passes on as they are. */
const routeSettings = (routeKey: string) => {
  const { rateLimit, burstLimit } = throttleOf(answeredRoute(routeKey));
  return { ThrottlingRateLimit: rateLimit, ThrottlingBurstLimit: burstLimit, DetailedMetricsEnabled: true };
};

/** HTTP API with the routes of `shared/contract/routes.ts`, reachable by its own name only. */
export class WebApi extends Construct {
  readonly #routes: HttpRoute[];

  constructor(
    scope: Construct,
    id: string,
    context: ServiceContext,
    { zone, functions }: { zone: IHostedZone; functions: Readonly<Record<WebFunction, AppFunction>> },
  ) {
    super(scope, id);
    const api = new HttpApi(this, "Api", {
      apiName: resourceName(context.stage, "web"),
      createDefaultStage: false,
      disableExecuteApiEndpoint: true,
    });
    this.#routes = (Object.keys(routes) as WebFunction[]).flatMap((name) => this.#serve(api, name, functions[name]));
    const stage = this.#addStage(api, context, this.#addDomain(context, zone));
    new AppAlarm(this, context, {
      name: "web-server-errors",
      errorImpact: "People see an error page instead of the page they asked for.",
      metric: stage.metricServerError({ statistic: "Sum" }),
    });
  }

  #serve(api: HttpApi, name: WebFunction, appFunction: AppFunction): HttpRoute[] {
    const integration = new HttpLambdaIntegration(pascalCase(name.replace("/", "-")), appFunction.lambda, {
      scopePermissionToRoute: false,
    });
    return gatewayRoutes(name).map((routeKey) => {
      const [method, path] = routeKey.split(" ") as [HttpMethod, string];
      return new HttpRoute(this, routeKey, { httpApi: api, routeKey: HttpRouteKey.with(path, method), integration });
    });
  }

  #addDomain({ stage }: ServiceContext, zone: IHostedZone): DomainName {
    const { apiDomainName } = stage.site;
    const domain = new DomainName(this, "Domain", {
      domainName: apiDomainName,
      certificate: new Certificate(this, "Certificate", {
        domainName: apiDomainName,
        validation: CertificateValidation.fromDns(zone),
      }),
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    new ARecord(this, "DomainRecord", {
      zone,
      recordName: `${apiDomainName}.`,
      target: RecordTarget.fromAlias(
        new ApiGatewayv2DomainProperties(domain.regionalDomainName, domain.regionalHostedZoneId),
      ),
    });
    return domain;
  }

  #addStage(api: HttpApi, context: ServiceContext, domainName: DomainName): HttpStage {
    const accessLog = new AppLogGroup(this, "AccessLog", context, "access");
    const stage = new HttpStage(this, "Stage", {
      httpApi: api,
      stageName: "$default",
      autoDeploy: true,
      domainMapping: { domainName },
      throttle: defaultThrottle,
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        format: AccessLogFormat.custom(JSON.stringify(accessLogFormat)),
      },
    });
    const resource = stage.node.defaultChild as CfnStage;
    resource.routeSettings = Object.fromEntries(
      (Object.keys(routes) as WebFunction[])
        .flatMap(gatewayRoutes)
        .map((routeKey) => [routeKey, routeSettings(routeKey)]),
    );
    // API Gateway refuses settings of routes that do not exist yet.
    stage.node.addDependency(...this.#routes);
    return stage;
  }
}
