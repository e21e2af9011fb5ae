import panel from '../../core/page/page.css';

/** The panel's style with colours of its own in place of the editor's, for light, dark and paper. */
export const style = `:root {
  color-scheme: light dark;
  --vscode-font-family: system-ui, sans-serif;
  --vscode-font-size: 14px;
  --vscode-editor-font-family: ui-monospace, monospace;
  --vscode-editor-background: light-dark(#ffffff, #1f1f1f);
  --vscode-foreground: light-dark(#1f1f1f, #e0e0e0);
  --vscode-descriptionForeground: light-dark(#5c5c5c, #a8a8a8);
  --vscode-panel-border: light-dark(#d8d8d8, #3f3f3f);
  --vscode-charts-green: light-dark(#2f7d32, #89d185);
  --vscode-charts-yellow: light-dark(#8a6100, #e2c04a);
  --vscode-charts-red: light-dark(#b3261e, #f48771);
  --vscode-charts-blue: light-dark(#1a6fbf, #59a4f9);
  --vscode-editorWarning-foreground: light-dark(#8a6100, #e2c04a);
  --vscode-textLink-foreground: currentColor;
}
${panel}
.pack h2 {
  margin-top: 1.5rem;
}
.pack .confidential {
  margin-top: 0.6rem;
  padding-left: 0.8rem;
  border-left: 3px solid var(--failing);
}
.pack ul > li,
.pack ul > li:last-child {
  padding: 0.15rem 0;
  border: 0;
}
.pack ul ul {
  margin: 0;
}
.pack :is(ul, ol) {
  padding-left: 1.4rem;
}
.pack ul {
  list-style: disc;
}
.pack th {
  white-space: normal;
}
.pack .advices th:first-child {
  width: 23%;
}
@media (min-width: 34rem) {
  .pack .short {
    white-space: nowrap;
  }
}
@media (max-width: 34rem) {
  .pack thead {
    display: none;
  }
  .pack :is(table, tbody, tr, th, td) {
    display: block;
    width: auto !important;
    padding: 0.1rem 0;
    border: 0;
  }
  .pack tr {
    padding: 0.4rem 0;
    border-bottom: 1px solid var(--line);
  }
  .pack [data-label]::before {
    content: attr(data-label) ': ';
    color: var(--quiet);
  }
}
@page sheet {
  size: A4;
  margin: 8mm 12mm;
}
@media print {
  :root {
    color-scheme: light;
  }
  body.report {
    padding: 0;
    font-size: 10.5pt;
  }
  article + article {
    margin-top: 0;
    break-before: page;
  }
  h2, h3, h4, summary {
    break-after: avoid;
  }
  tr, li, figure, svg {
    break-inside: avoid;
  }
  svg {
    print-color-adjust: exact;
  }
  .numbers {
    display: none;
  }
  summary {
    list-style: none;
  }
  .pack {
    max-width: none !important;
    page: sheet;
    font: 7.5pt / 1.2 'Helvetica Neue', Arial, 'Liberation Sans', var(--vscode-font-family);
  }
  .pack h2 {
    margin: 0.45rem 0 0.1rem;
  }
  .pack :is(th, td) {
    padding-top: 0.05rem;
    padding-bottom: 0.05rem;
  }
  .pack .columns {
    margin-top: 0.45rem;
  }
  .pack .advices .note {
    display: inline;
  }
  .pack .note + .note::before {
    content: ' · ';
  }
  .pack .columns {
    columns: 2;
    column-gap: 6mm;
  }
  .pack .columns section:first-child h2 {
    margin-top: 0;
  }
  .pack :is(ul, ol, .override, .confidential, footer) {
    margin-top: 0.1rem;
  }
  .pack ul > li,
  .pack ul > li:last-child {
    padding: 0;
  }
  .pack caption {
    padding-bottom: 0;
  }
}
`;
