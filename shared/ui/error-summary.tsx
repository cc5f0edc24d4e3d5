import { site } from "../text/site.ts";
import type { FieldError } from "./field-error.ts";

/** What is to be put right, with a link to each field. Gets the focus when the page comes, without a script. */
export const ErrorSummary = ({ errors }: { errors: readonly FieldError[] }) => (
  <div class="error-summary" role="alert" tabIndex={-1} autofocus aria-labelledby="error-summary-title">
    <h2 id="error-summary-title">{site.errorSummaryTitle}</h2>
    <ul>
      {errors.map(({ field, message }) => (
        <li key={field}>
          <a href={`#${field}`}>{message}</a>
        </li>
      ))}
    </ul>
  </div>
);
