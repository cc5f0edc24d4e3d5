import { createCloudClock } from "./cloud-clock.ts";
import { drain } from "./drain.ts";
import { type RequestListener, serveLoopback } from "./engines/http-server.ts";
import { httpGateway } from "./gateway/http-gateway.ts";
import type { LocalCloud, LocalCloudOptions, StartLocalCloud } from "./local-cloud.ts";
import { localPages } from "./pages/local-pages.ts";
import { startQueuePoller } from "./queues/queue-poller.ts";
import { type Scheduler, startScheduler } from "./schedules/scheduler.ts";
import { createShutdown, type Shutdown } from "./shutdown.ts";
import { sampleStaff } from "./sign-in/sample-staff.ts";
import { type Engines, startEngines } from "./start-engines.ts";
import { type LocalFunctions, startFunctions } from "./start-functions.ts";
import { openStateDirectory } from "./state-directory.ts";
import { type Assembly, loadAssembly } from "./template/assembly.ts";

const drainPatienceMs = 600_000;
const minute = 60_000;

const notReady: RequestListener = (_, response) => {
  response.writeHead(503, { "retry-after": "2", "content-type": "text/plain" }).end("Not ready.");
};

/** Account and region of the functions; the edge stack is elsewhere. */
function homeOf({ stacks }: Assembly): { account: string; region: string } {
  const home = stacks.find(({ template }) =>
    Object.values(template.Resources).some(({ Type }) => Type === "AWS::Lambda::Function"),
  );
  if (!home) throw new Error("The template has no function.");
  return { account: home.account, region: home.region };
}

/** Starts what moves by itself: queues to functions, and schedules. */
function startWork(
  options: LocalCloudOptions,
  region: string,
  { cloud, sqs, queues }: Engines,
  functions: LocalFunctions,
  shutdown: Shutdown,
): Scheduler {
  for (const source of cloud.eventSources) {
    const invoke = (event: unknown) => functions.invokeByLogicalId(source.functionLogicalId, event);
    const { waitForMessage } = queues;
    shutdown.after(startQueuePoller({ client: sqs, source, region, invoke, waitForMessage }), (poller) =>
      poller.stop(),
    );
  }
  const scheduler = startScheduler({
    client: sqs,
    schedules: cloud.schedules,
    invoke: ({ functionLogicalId }, payload) => functions.invokeByLogicalId(functionLogicalId, payload),
    running: options.runSchedules ?? !options.clockOffsetMs,
  });
  return shutdown.after(scheduler, (started) => started.stop());
}

function gatewayOf({ cloud }: Engines, functions: LocalFunctions, now: () => Date): RequestListener {
  const routes = cloud.routes.map(({ routeKey, functionLogicalId }) => ({ routeKey, target: functionLogicalId }));
  return httpGateway({ routes, edge: cloud.edge, invoke: functions.invokeByLogicalId, now });
}

async function start(options: LocalCloudOptions, shutdown: Shutdown): Promise<LocalCloud> {
  const assembly = loadAssembly(options.templateDirectory);
  const home = homeOf(assembly);
  const state = shutdown.after(openStateDirectory(options.stateDirectory), (opened) => opened.release());
  const clock = createCloudClock(options.clockOffsetMs ?? 0);

  let listener = notReady;
  const server = await serveLoopback(options.port, (request, response) => listener(request, response));
  shutdown.after(server, (started) => started.stop());
  const origin = `http://localhost:${server.port}`;

  const staff = options.staff ?? sampleStaff;
  const engines = await startEngines({ assembly, home, origin, state, clock, staff, shutdown });
  const { cloud, endpoints, mails, texts, issuer } = engines;
  const functions = startFunctions({
    functions: cloud.functions,
    region: home.region,
    endpoints,
    clock,
    logDirectory: state.logs,
    shutdown,
  });
  const scheduler = startWork(options, home.region, engines, functions, shutdown);
  for (const reporter of engines.reporters) await reporter.reportLeft();

  const local: LocalCloud = {
    origin,
    issuer,
    endpoints,
    functionNames: functions.names,
    scheduleIds: cloud.schedules.map(({ logicalId }) => logicalId),
    invoke: functions.invoke,
    async fireSchedule(id, { scheduledTime } = {}) {
      const nameOf = (logicalId: string) => cloud.functions.find((fn) => fn.logicalId === logicalId)?.name;
      const schedule = cloud.schedules.find((one) => one.logicalId === id || nameOf(one.functionLogicalId) === id);
      if (!schedule) throw new Error(`There is no schedule ${id}.`);
      const thisMinute = new Date(Math.floor(clock.now().getTime() / minute) * minute);
      await scheduler.fire(schedule, scheduledTime === undefined ? thisMinute : new Date(scheduledTime));
    },
    drain: (timeoutMs = drainPatienceMs) => drain(engines, functions, timeoutMs),
    now: clock.now,
    setClock: clock.set,
    mails: async () => mails.list().flatMap(({ messageId }) => mails.read(messageId) ?? []),
    texts: async () => texts.list(),
    mailRecords: engines.signer.records,
    metrics: functions.metrics,
    stop: async () => {
      listener = notReady;
      await shutdown.run();
    },
  };
  listener = localPages(local, mails, gatewayOf(engines, functions, clock.now));
  return local;
}

/**
 * Runs a synthesized template on this machine: its functions as processes, its tables, queues and mails on engines
 * that speak AWS's protocols. Ends everything again when it cannot start.
 * Throws `TemplateProblem`, `StateInUse`, `NoDynamoDbEngine`, or Node's `EADDRINUSE` for a taken port.
 */
export const startLocalCloud: StartLocalCloud = async (options) => {
  const shutdown = createShutdown();
  try {
    return await start(options, shutdown);
  } catch (error) {
    await shutdown.run();
    throw error;
  }
};
