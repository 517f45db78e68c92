declare namespace App {
  interface Locals {
    /** All that a page shows; `site/page-views.ts` names its type by page. */
    view: unknown;
  }
}
