/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The edition and language that facts and charts in an explainer are read in. */
    view?: import('#words/view.ts').View;
    /** How often each fact has been printed on the page, so that every note has an id of its own. */
    printed?: Map<string, number>;
  }
}
