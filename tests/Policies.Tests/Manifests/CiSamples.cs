namespace SocPolicy.Policies.Tests.Manifests;

/// <summary>Texts of pipelines and the files around them that use much of what their formats allow: seeds of the fuzz tests.</summary>
internal static class CiSamples
{
    public static IReadOnlyList<string> Github { get; } =
    [
        """
        name: CI ${{ github.ref }}
        on:
          push: { branches: [main] }
          pull_request_target:
          workflow_call: { inputs: { x: { type: string } } }
        permissions: { contents: read, id-token: write }
        env: { A: "${{ github.event.issue.title }}", B: x }
        jobs:
          build:
            runs-on: ["${{ matrix.os }}", x]
            strategy: { matrix: { os: [a, b], include: [{ os: c }] } }
            environment: prod
            container: node:20
            permissions: write-all
            steps:
              - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683
                with: { ref: "${{ github.head_ref || 'x' }}", persist-credentials: "false" }
              - run: |
                  echo "${{ env.A }}" ${{ format('{0}', github.event.commits[0].message) }}
              - uses: docker://alpine:3
          call:
            needs: [build]
            uses: ./.github/workflows/a.yml
            secrets: inherit
        """,
        "on: [push]\njobs: {a: {runs-on: {group: g, labels: [x]}, needs: b, steps: [{uses: ./x}, {run: '${{ x }}'}]}, b: {}}\nruns: {steps: [{run: x}]}\n",
    ];

    public static IReadOnlyList<string> Gitlab { get; } =
    [
        """
        include: [{ template: x.yml }, /a.yml]
        stages: [build, test]
        default: { image: "debian:$TAG", before_script: [a] }
        variables: { A: b }
        .base: { script: [one, [two]], tags: [x] }
        .more: { extends: .base, variables: { B: c } }
        build:
          extends: [.base, .more]
          stage: build
          script: [!reference [.base, script], x]
          image: !reference [default, image]
          needs: []
        test: { extends: .more, inherit: { default: false, variables: [A] }, environment: { name: p }, services: [s, { name: t }], needs: [{ job: build }] }
        """,
        "spec: {inputs: {a: {}}}\n---\njob: {script: 'x $[[ inputs.a ]]', image: '$[[ inputs.a ]]:1'}\n",
    ];

    public static IReadOnlyList<string> Azure { get; } =
    [
        """
        trigger: [main]
        parameters: [{ name: p, default: [{ script: x }] }, { name: t, default: y }]
        pool: { vmImage: ubuntu }
        stages:
          - stage: build
            jobs:
              - job: a
                steps:
                  - script: make $(x) ${{ parameters.t }}
                  - task: Bash@3
                    inputs: { script: x, a: "$(b)" }
                  - ${{ parameters.p }}
                  - ${{ if eq(1, 2) }}:
                      - script: y
                  - template: azure-pipelines.yml
                    parameters: { t: "${{ parameters.t }}${{ parameters.t }}" }
              - deployment: d
                dependsOn: [a]
                environment: e
                strategy: { runOnce: { deploy: { steps: [{ checkout: self }] } } }
          - template: x.yml@y
        """,
        "extends: {template: azure-pipelines.yml, parameters: {a: b}}\njobs: [{job: a, variables: {v: '$[ x ]'}}]\n",
        "steps: [{bash: x, env: {A: 'p-$(q)-r'}}, {template: azure-pipelines.yml}]\nparameters: {a: b}\n",
    ];

    public static IReadOnlyList<string> Compose { get; } =
    [
        """
        version: "3"
        x-base: &base { restart: always, environment: [A=1, "B=${C:-d}", E] }
        services:
          web:
            <<: *base
            image: ${REG}/a:${TAG:-${T2-1}}
            ports: ["80:80", "127.0.0.1:1:2/udp", 443, { target: 1 }]
            volumes: [/a:/b:ro, c:/d, "${H}/x:/y", ./e]
            extends: { service: db }
            depends_on: { db: {} }
            env_file: x.env
            build: .
            command: !override [a]
            cap_add: !reset []
          db: { image: b, extends: web2, privileged: $$x }
          web2: { image: c, depends_on: [db] }
        include: [y.yml]
        """,
        "web: {image: a, ports: ['1']}\ndb: {build: b}\n",
    ];

    public static IReadOnlyList<string> Settings { get; } =
    [
        "version: 2\nupdates:\n  - package-ecosystem: nuget\n    directory: /\n  - {package-ecosystem: docker, directories: [/a]}\nregistries: {}\n",
        "{\n  // c\n  extends: ['config:recommended', \"x\"], $a: +1, b_1: 0x1F, 'c': [.5, 5.], \"d\": '\\u0041\\x41\\\n',\n}",
        "# c\n*.js @a @b/c\n/docs/ d@e.f # x\n[Section][2] @g\n^[Other]\n**/a/*/b? @h\nmy\\ file @i\n!x @j\n",
    ];
}
