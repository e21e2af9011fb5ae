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
}
`;
