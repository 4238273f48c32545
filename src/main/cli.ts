import { program } from "commander";
import { checkFile } from "./cli.check.ts";
import { readFiles } from "./cli.read.ts";

program
  .name("zhuanban")
  .description("读设立专班的文件 · read papers that found task forces, and judge them")
  .showHelpAfterError();

program
  .command("read")
  .description("读文件或文件夹，每份写出一个 JSON · read files or folders, write one JSON each")
  .argument("<paths...>", "TXT, DOCX, PDF, HTML, or folders of them")
  .requiredOption("--json <folder>", "写到这个文件夹 · where the JSON goes")
  .option("--full", "写出完整方案和每个值的出处 · the whole charter with the words that say each value")
  .action(async (paths: string[], options: { json: string; full?: boolean }) => {
    process.exitCode = await readFiles(paths, { folder: options.json, full: options.full ?? false });
  });

program
  .command("check")
  .description(
    "读一份文件并逐条检查；有 A 级规则不通过时退出码为 1 · report on one paper; exit code 1 when a rule of grade A fails",
  )
  .argument("<file>")
  .option("--level <level>", "province, city, county, township, zone")
  .option("--lang <language>", "zh | en", "zh")
  .action(async (file: string, options: { level?: string; lang: string }) => {
    process.exitCode = await checkFile(file, options);
  });

await program.parseAsync();
