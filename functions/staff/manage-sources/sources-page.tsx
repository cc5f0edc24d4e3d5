import { healthOf, type ListSource } from "../../../shared/domain/list-source.ts";
import type { Typed } from "../../../shared/http/field-errors.ts";
import { healthTexts, sourceTexts as texts, whenTried } from "../../../shared/text/staff-sources.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { DataTable } from "../../../shared/ui/data-table.tsx";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import { HealthTag } from "./health-tag.tsx";
import { SourceForm } from "./source-form.tsx";

interface SourcesPageProps {
  readonly viewer: Viewer;
  readonly sources: readonly ListSource[];
  readonly now: Date;
  readonly errors?: readonly FieldError[];
  readonly typed?: Typed;
}

const columns = [
  { key: "name", label: texts.labels.name },
  { key: "health", label: texts.labels.health },
  { key: "last", label: texts.labels.lastSuccess },
  { key: "rhythm", label: texts.labels.rhythm },
  { key: "owner", label: texts.labels.owner },
  { key: "licence", label: texts.labels.licence },
] as const;

/** The lists on the web that are fetched for the desk, how they are, and how to add one. */
export const SourcesPage = ({ viewer, sources, now, errors = [], typed }: SourcesPageProps) => (
  <StaffPage viewer={viewer} title={texts.title} current="/staff/imports" errors={errors}>
    <BackLink href="/staff/imports" text={texts.toImports} />
    <h1>{texts.title}</h1>
    <p>{texts.intro}</p>
    {sources.length === 0 ? <p>{texts.none}</p> : <Sources sources={sources} now={now} />}
    <h2>{texts.add}</h2>
    <SourceForm viewer={viewer} action="/staff/sources" submit={texts.addNow} errors={errors} typed={typed ?? {}} />
  </StaffPage>
);

const Sources = ({ sources, now }: Pick<SourcesPageProps, "sources" | "now">) => (
  <DataTable
    caption={texts.title}
    columns={columns}
    rows={sources.map((source) => {
      const health = healthOf(source, now);
      return {
        id: source.sourceId,
        name: <a href={`/staff/sources/${source.sourceId}`}>{source.name}</a>,
        health: <HealthTag health={health}>{healthTexts[health].name}</HealthTag>,
        last: whenTried(source.lastSuccessAt),
        rhythm: texts.rhythms[source.rhythm],
        owner: source.owner,
        licence: source.licence,
      };
    })}
  />
);
