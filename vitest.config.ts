import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    pool: "threads",
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["src/**/*.test.ts", "src/**/*.test.tsx", "bench/**/*.test.ts"],
          globalSetup: ["src/db/server.fixture.ts"],
        },
      },
      {
        extends: true,
        test: { name: "e2e", include: ["e2e/**/*.test.ts"], testTimeout: 120_000, fileParallelism: false },
      },
    ],
  },
});
