import type { ComponentChildren } from "preact";
import { site } from "../text/site.ts";

export interface SummaryRow {
  readonly label: string;
  /** Empty text is shown as 「回答なし」. */
  readonly value: ComponentChildren;
  readonly changeHref?: string | undefined;
}

/** Answers to look over once more, each with its link to change it. */
export const SummaryList = ({ rows }: { rows: readonly SummaryRow[] }) => (
  <dl class="summary">
    {rows.map(({ label, value, changeHref }) => (
      <div class="summary-row" key={label}>
        <dt>{label}</dt>
        <dd class="summary-value">{value === "" ? site.notAnswered : value}</dd>
        {changeHref ? (
          <dd class="summary-change">
            <a href={changeHref}>
              {site.change}
              <span class="visually-hidden">（{label}）</span>
            </a>
          </dd>
        ) : null}
      </div>
    ))}
  </dl>
);
