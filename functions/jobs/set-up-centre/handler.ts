import { centreSetUpSchema } from "../../../shared/domain/centre-set-up.ts";
import type { Logger } from "../../../shared/ports/logger.ts";
import { operatorJob } from "../../../shared/runtime/operator-job.ts";
import type { SetUpCentre } from "../../../shared/usecases/set-up-centre.ts";

/** Adds a centre or changes its settings, and answers which of the two it was. */
export const setUpCentreHandler = (run: SetUpCentre, logger: Logger) =>
  operatorJob({
    service: "set-up-centre",
    schema: centreSetUpSchema,
    run: async (settings) => ({ centreId: settings.centreId, outcome: await run(settings) }),
    counts: ({ centreId, outcome }) => ({ centreId, outcome }),
    logger,
  });
