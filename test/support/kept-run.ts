import { byFitAlone } from "../../shared/domain/matching/exposure.ts";
import { type KeptRun, keptRunOf } from "../../shared/domain/matching/kept-run.ts";
import { aListing } from "./builders.ts";
import { aMatchRun } from "./matching.ts";

/** A run as a cycle keeps it. */
export const aKeptRun = (): KeptRun => keptRunOf(aMatchRun([aListing()]), byFitAlone(1));
