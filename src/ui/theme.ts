import {
  type CSSVariablesResolver,
  createTheme,
  localStorageColorSchemeManager,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from "@mantine/core";

/** Ink thinned with water: from the paper's shade to black. Every grey of the product is one of these. */
const ink: MantineColorsTuple = [
  "#f7f6f3",
  "#edebe6",
  "#dddbd5",
  "#c3c1bb",
  "#a09f9a",
  "#7b7a78",
  "#5b5b5d",
  "#434347",
  "#2b2b2f",
  "#1a1a1c",
];

/** The one accent. It says that attention is needed, and nothing else. */
const vermilion: MantineColorsTuple = [
  "#fdf1ee",
  "#fae0da",
  "#f4c0b4",
  "#ee9d8b",
  "#f0806a",
  "#dd5a41",
  "#c8321e",
  "#b02917",
  "#8f2113",
  "#6e190e",
];

const sans =
  'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
const serif =
  '"Iowan Old Style", Charter, Cambria, "Songti SC", "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", STSong, SimSun, serif';

/** Buttons and badges take their colours from the tokens, so that both schemes follow by themselves. */
const variantColorResolver: VariantColorsResolver = ({ variant, color }) => {
  const isAttention = color?.startsWith("vermilion") ?? false;
  const tone = isAttention ? "var(--attention)" : "var(--ink)";
  const clear = { background: "transparent", hover: "var(--wash)", color: tone };
  if (variant === "filled") {
    return {
      background: tone,
      hover: isAttention ? tone : "var(--ink-hover)",
      color: "var(--paper)",
      border: "none",
    };
  }
  if (variant === "subtle" || variant === "transparent") return { ...clear, border: "none" };
  if (variant === "light") {
    const wash = isAttention ? "var(--attention-wash)" : "var(--wash)";
    return { background: wash, hover: "var(--wash-2)", color: tone, border: "none" };
  }
  return { ...clear, border: `1px solid ${isAttention ? "var(--attention)" : "var(--line-2)"}` };
};

/** Mantine's own names for our tokens of tokens.css. */
export const cssVariables: CSSVariablesResolver = () => {
  const both = {
    "--mantine-color-body": "var(--paper)",
    "--mantine-color-text": "var(--ink)",
    "--mantine-color-dimmed": "var(--ink-2)",
    "--mantine-color-placeholder": "var(--ink-3)",
    "--mantine-color-anchor": "var(--ink)",
    "--mantine-color-error": "var(--attention)",
    "--mantine-color-default": "var(--paper)",
    "--mantine-color-default-hover": "var(--wash)",
    "--mantine-color-default-color": "var(--ink)",
    "--mantine-color-default-border": "var(--line-2)",
    "--mantine-color-disabled": "var(--wash)",
    "--mantine-color-disabled-color": "var(--ink-3)",
    "--mantine-color-disabled-border": "var(--line)",
    "--mantine-primary-color-filled": "var(--ink)",
    "--mantine-primary-color-filled-hover": "var(--ink-hover)",
    "--mantine-primary-color-light": "var(--wash)",
    "--mantine-primary-color-light-hover": "var(--wash-2)",
    "--mantine-primary-color-light-color": "var(--ink)",
    "--mantine-primary-color-contrast": "var(--paper)",
  };
  return { variables: {}, light: both, dark: both };
};

export const theme = createTheme({
  colors: { ink, vermilion },
  primaryColor: "ink",
  primaryShade: { light: 9, dark: 1 },
  black: "#1a1a1c",
  variantColorResolver,
  fontFamily: sans,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace',
  headings: { fontFamily: serif, fontWeight: "600", textWrap: "balance" },
  defaultRadius: 2,
  cursorType: "pointer",
  respectReducedMotion: true,
  focusRing: "never",
  fontSizes: { xs: "0.8125rem", sm: "0.9375rem", md: "1rem", lg: "1.125rem", xl: "1.25rem" },
  lineHeights: { xs: "1.45", sm: "1.5", md: "1.6", lg: "1.6", xl: "1.6" },
  components: {
    Button: { defaultProps: { fw: 500 } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: false } },
    Menu: { defaultProps: { shadow: "none", radius: 2, transitionProps: { duration: 80 } } },
  },
});

/** Light, dark or as the device has it; kept on the device. */
export const schemeManager = localStorageColorSchemeManager({ key: "zhuanban/scheme" });
