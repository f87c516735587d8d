/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The edition and language that facts and charts in an explainer are read in. */
    view?: import('#words/view.ts').View;
    /** Figures of the page's text that lead to notes, in order, each as often as it stands there. */
    figures?: readonly import('#facts/note.ts').NotedFigure[];
    /** Those whose notes stand open in the margin of a wide screen, in order. */
    asides?: readonly import('#prose/explainers.ts').Aside[];
    /** Cells that charts on the page show: a figure that names one of them lights up its mark. */
    charted?: ReadonlySet<string>;
    /** How often each figure has been printed so far. */
    printed?: Map<string, number>;
  }
}
