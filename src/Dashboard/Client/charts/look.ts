// The colours and letters of the page, for what is drawn outside its style sheet.

export interface Look {
  readonly ground: string; readonly panel: string; readonly line: string; readonly ink: string; readonly soft: string; readonly rule: string; readonly mark: string;
  readonly watch: string; readonly act: string; readonly band: string; readonly vietnamese: boolean;
  /** Whether the page is as narrow as a phone. */
  readonly narrow: boolean;
  /** How many times as large as on a common screen letters are. */
  readonly scale: number;
}

export const look = (): Look => {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ground: colour('ground'), panel: colour('panel'), line: colour('line'), ink: colour('ink'), soft: colour('soft'), rule: colour('rule'),
    mark: colour('mark'), watch: colour('watch'), act: colour('act'), band: colour('band'), vietnamese: document.documentElement.lang === 'vi', narrow: innerWidth < 600,
    scale: parseFloat(style.fontSize) / 16,
  };
};
