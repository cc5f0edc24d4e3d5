import type { DatedWeights } from "../../../shared/domain/matching/weights.ts";
import { isPermitted } from "../../../shared/domain/staff-permissions.ts";
import { type WeightNumbers, weightNumbersSchema } from "../../../shared/domain/weight-numbers.ts";
import { fullDateInWords } from "../../../shared/text/date-words.ts";
import { weightsTexts as texts, weightInWords, weightWords } from "../../../shared/text/weights.ts";
import { DataTable } from "../../../shared/ui/data-table.tsx";
import { SelectField } from "../../../shared/ui/select-field.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";

interface WeightsPageProps {
  readonly viewer: Viewer;
  readonly today: string;
  /** Oldest first. */
  readonly all: readonly DatedWeights[];
}

export const numberNames = Object.keys(weightNumbersSchema.shape) as (keyof WeightNumbers)[];

/** Every number by which listings are ranked, with its meaning, and the versions that there are. */
export const WeightsPage = ({ viewer, today, all }: WeightsPageProps) => {
  const now = all.filter(({ from }) => from <= today).at(-1) ?? all[0];
  if (now === undefined) return null;
  return (
    <StaffPage viewer={viewer} title={texts.title} current="/staff/weights">
      <h1>{texts.title}</h1>
      <p>{texts.intro}</p>
      <p>{texts.misses}</p>
      <p>{texts.neutral}</p>
      <p>{texts.inForce(now.weights.version, now.from)}</p>
      <DataTable
        caption={texts.title}
        columns={[
          { key: "number", label: texts.number },
          { key: "points", label: texts.points },
          { key: "meaning", label: texts.meaning },
        ]}
        rows={numberNames.map((name) => ({
          id: name,
          number: weightWords(name).label,
          points: weightInWords(name, now.weights[name]),
          meaning: weightWords(name).meaning,
        }))}
      />
      <Versions all={all} now={now} today={today} />
      {isPermitted(viewer.staff, "senior.read") ? <Compare all={all} now={now} /> : null}
    </StaffPage>
  );
};

const Versions = ({ all, now, today }: Pick<WeightsPageProps, "all" | "today"> & { now: DatedWeights }) => (
  <>
    <h2>{texts.versions}</h2>
    <DataTable
      caption={texts.versions}
      columns={[
        { key: "version", label: texts.version },
        { key: "from", label: texts.from },
        { key: "state", label: texts.state },
      ]}
      rows={all.map((one) => ({
        id: one.weights.version,
        version: one.weights.version,
        from: fullDateInWords(one.from),
        state: one === now ? texts.states.now : one.from > today ? texts.states.future : texts.states.past,
      }))}
    />
  </>
);

const Compare = ({ all, now }: Pick<WeightsPageProps, "all"> & { now: DatedWeights }) => {
  const options = all.map(({ weights: { version } }) => ({ value: version, label: version }));
  const other = all.filter((one) => one !== now).at(-1);
  return (
    <>
      <h2>{texts.compare}</h2>
      {other === undefined ? (
        <p>{texts.oneVersion}</p>
      ) : (
        <form method="get" action="/staff/weights/compare">
          <p>{texts.compareHint}</p>
          <SelectField name="before" label={texts.before} options={options} value={now.weights.version} />
          <SelectField name="after" label={texts.after} options={options} value={other.weights.version} />
          <SubmitButton kind="secondary">{texts.compareButton}</SubmitButton>
        </form>
      )}
    </>
  );
};
