import { renderToString } from "preact-render-to-string";

/** Two linked rings. */
export const icon = renderToString(
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="6" fill="#0017c1" />
    <circle cx="12" cy="16" r="6" fill="none" stroke="#fff" stroke-width="3" />
    <circle cx="20" cy="16" r="6" fill="none" stroke="#ffd43d" stroke-width="3" />
  </svg>,
);
