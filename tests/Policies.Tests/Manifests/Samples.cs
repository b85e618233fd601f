namespace SocPolicy.Policies.Tests.Manifests;

/// <summary>Texts that use much of what their formats allow: seeds of the property and fuzz tests.</summary>
internal static class Samples
{
    public static IReadOnlyList<string> Json { get; } =
    [
        """
        {
          // settings
          "Logging": { "LogLevel": { "Default": "Information", "Microsoft.AspNetCore": "Warning" } },
          "AllowedHosts": "*", /* all */
          "Numbers": [0, -1, 2.50, 1e3, -0.5E-2, 12345678901234567890],
          "Words": [true, false, null],
          "Texts": ["", "a\"b\\c\/d\b\f\n\r\t", "\u00e9\ud83d\ude00", "é😀", "\ud83d"],
          "Empty": [{}, [], ],
        }
        """,
        "[1,\r\n [2,\r [3, {\"a\":{\"b\":{\"c\":\"d\"}}}]]]\r\n",
        """{"ConnectionStrings:Main": "Server=.;Password=x", "Kestrel": {"Endpoints:Http:Url": "http://*:80"}, "a": ["x", {"b": 1}]}""",
        """{"apiVersion": "v1", "kind": "List", "items": [{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}, "spec": {"containers": []}}]}""",
        "  7  ",
    ];

    public static IReadOnlyList<string> Yaml { get; } =
    [
        """
        %YAML 1.2
        ---
        # a comment
        plain: some text # behind
        'single': 'it''s'
        "double": "a\tb\
          c"
        empty:
        nothing: ~
        numbers: [1, -2.50, 0x1F, 0o17, 1e3, .inf, 1_000, 0644]
        booleans: {a: true, b: No, c: "yes", d: off}
        folded: >-
          one
          two

          three
        literal: |
          first
            second

        kept: |+
          x

        indented: |2
            deep
        multi: two
          lines
          three
        ? explicit
        : value
        anchor: &base {a: 1, b: [x, y]}
        alias: *base
        merged:
          <<: *base
          c: 3
        tagged: !Ref bucket
        typed: !!str 12
        list:
        - a
        -
        - - b
          - c: d
            e: f
        -   g:  h
        url: http://host:80/path#x
        flow: { "a b": [1, {c: d}, e: f], g, h: , }
        ...
        ---
        second: document
        """,
        "a:\r\n  b: |\r\n    x\r\n    y\r\n  c: \"q\r\n    r\"\r\n- wrong",
        "\uFEFF😀: 😀 # 😀\né: \"é😀\"\nz: [😀, 'é']\n",
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: payments
          labels: &labels
            app: payments
        spec:
          replicas: 3
          selector: { matchLabels: *labels }
          template:
            metadata:
              labels:
                <<: *labels
                tier: "1"
            spec:
              hostNetwork: no
              containers:
                - name: app
                  image: registry.example.com/payments:1.20
                  args: ["--port=80", '--x', two
                    lines]
        """,
        """
        apiVersion: v1
        kind: List
        items:
          - apiVersion: v1
            kind: Pod
            metadata: { name: a, namespace: b }
            spec:
              containers: [{ name: x, image: "x:1", securityContext: { privileged: on, runAsUser: 0 } }]
        ---
        apiVersion: batch/v1
        kind: CronJob
        metadata:
          name: nightly
        """,
        "- [a, [b, [c, {d: [e]}]]]\n- {a: {b: {c: d}}}\n- \"\\x41\\u00e9\\U0001F600\"\n",
    ];

    public static IReadOnlyList<string> Dockerfile { get; } =
    [
        """
        # syntax=docker/dockerfile:1
        ARG VERSION=8.0
        ARG REGISTRY
        FROM --platform=$BUILDPLATFORM ${REGISTRY}/sdk:${VERSION:-9}-alpine AS build
        ARG VERSION
        ENV A=1 B="x y" C=$A${B}z D='$A'
        ENV OLD style value
        WORKDIR /src
        RUN --mount=type=secret,id=t \
            # why
            apt-get install -y sudo "a b" && echo $HOME

        RUN <<EOF > /out
        echo hi
        EOF
        COPY <<-"A" <<B /dest/
        	a
        	A
        b
        B
        COPY --from=build --chown=1:2 ["a b", "c"]
        HEALTHCHECK --interval=5s CMD curl -f http://localhost/ || exit 1
        EXPOSE 80 443/tcp $VERSION
        ONBUILD RUN echo x
        USER app:$VERSION
        FROM build
        LABEL org.x="1" y='z'
        entrypoint ["dotnet", "app.dll"]
        CMD serve --now
        SHELL ["/bin/bash", "-c"]
        STOPSIGNAL SIGTERM
        VOLUME ["/a", "/b"]
        HEALTHCHECK NONE
        MAINTAINER me
        """,
        "# escape=`\r\nFROM windows\r\nRUN dir `\r\n  C:\\\r\nWORKDIR C:\\app\r\nENV A=`$B C=\"`\"x\"\r\n",
        "FROM scratch\nADD x /\nENV A=${B:+c} D=${E:-${F}} G=${H#i}\nUSER 1000\nCMD [\"/x\"]\n",
    ];

    public static IReadOnlyList<string> CloudFormation { get; } =
    [
        """
        AWSTemplateFormatVersion: 2010-09-09
        Transform: [AWS::Serverless-2016-10-31, AWS::LanguageExtensions]
        Globals: { Function: { Timeout: 3, Tags: { a: b } } }
        Parameters:
          Env: { Type: String, Default: prod, AllowedValues: [prod, dev] }
          Open: { Type: String }
          Names: { Type: CommaDelimitedList, Default: "a,b" }
        Mappings: { M: { prod: { x: 1, y: [1, 2] }, dev: { x: 2 } } }
        Conditions:
          IsProd: !Equals [!Ref Env, prod]
          IsOpen: !Not [!Or [!Condition IsProd, !Equals [!Ref Open, x]]]
        Resources:
          Bucket:
            Type: AWS::S3::Bucket
            Condition: IsOpen
            Properties:
              BucketName: !Sub "${Env}-${Open}-${AWS::Region}-${!x}"
              A: !If [IsProd, !Ref Open, !Ref AWS::NoValue]
              B: !Join ["-", [!Select [0, !Split [",", "a,b"]], !FindInMap [M, !Ref Env, x]]]
              C: !GetAtt Role.Arn
              D: { "Fn::Base64": !Sub ["${X}", { X: !ImportValue y }] }
              E: !Cidr [10.0.0.0/16, 4, 8]
              F: !GetAZs ""
          Fn::ForEach::Loop:
            - N
            - !Ref Names
            - "Topic${N}": { Type: AWS::SNS::Topic, Properties: { TopicName: !Ref N } }
          Role: { Type: AWS::Serverless::Function, Properties: { Timeout: "{{resolve:ssm:x}}" } }
          Stack: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ./a.yaml } }
        Outputs: { O: { Value: !Ref Bucket } }
        """,
        """{"AWSTemplateFormatVersion": "2010-09-09", "Resources": {"A": {"Type": "AWS::X::Y", "Properties": {"P": {"Fn::If": ["C", {"Ref": "AWS::Region"}, {"Fn::Sub": "a${B.C}"}]}}}}}""",
    ];

    public static IReadOnlyList<string> Xml { get; } =
    [
        """
        <?xml version="1.0" encoding="utf-8"?>
        <!-- a comment -->
        <configuration xmlns:xdt="http://schemas.microsoft.com/XML-Document-Transform">
          <system.web>
            <compilation debug="true" targetFramework='4.8' />
            <customErrors mode="Off">text &amp; &lt;more&gt; &#233;&#x1F600;</customErrors>
            <pages><![CDATA[ <raw> & ]]> behind</pages>
            <a>1</a><a> two words </a><a/>
          </system.web>
          <appSettings>
            <add key="é😀" value="x &quot;y&quot;" />
            <add key="b" value="" xdt:Transform="Replace" />
          </appSettings>
        </configuration>
        """,
        "<a>\r\n  <b c='d\r\ne'>f</b>\r  <g>h<i/>j</g>\r\n</a>",
        "<!DOCTYPE a SYSTEM \"a.dtd\"><a>1.50</a>",
    ];

    public static IReadOnlyList<string> NuGet { get; } =
    [
        """
        <configuration>
          <packageSources>
            <clear />
            <add key="nuget.org" value="https://api.nuget.org/v3/index.json" protocolVersion="3" />
            <add key="Acme" value="https://%HOST%/v3" />
            <add key="acme" value="http://acme/v3" />
          </packageSources>
          <packageSourceMapping>
            <packageSource key="nuget.org"><package pattern="*" /><package pattern="A.*" /></packageSource>
          </packageSourceMapping>
          <packageSourceCredentials><Acme><add key="ClearTextPassword" value="x" /></Acme></packageSourceCredentials>
          <apikeys><add key="https://acme" value="secret" /></apikeys>
        </configuration>
        """,
    ];

    public static IReadOnlyList<string> MSBuild { get; } =
    [
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup Condition="'$(Configuration)|$(Platform)' == 'Release|AnyCPU' Or Exists('x')">
            <A>x$(A)y</A>
            <B Condition="'$(B)' == ''">$(MSBuildThisFileDirectory)..</B>
            <C Condition="!($(D) &gt;= 1.5 and 'true' != 'false')">$([System.DateTime]::Now)</C>
          </PropertyGroup>
          <Choose>
            <When Condition="'$(A)' == 'x'"><PropertyGroup><D>1</D></PropertyGroup></When>
            <Otherwise><ItemGroup><X Include="$(A);b" /></ItemGroup></Otherwise>
          </Choose>
          <Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))" Condition="'$(X)' != ''" />
          <ItemGroup>
            <PackageReference Include="A;B" Version="1.$(A)"><PrivateAssets Condition="'$(E)' == '1'">all</PrivateAssets></PackageReference>
            <PackageReference Update="A" Version="2" />
            <PackageReference Remove="B" />
            <PackageVersion Include="A" Version="[1.0,2.0)" />
          </ItemGroup>
          <Target Name="T"><Message Text="@(X)" /></Target>
        </Project>
        """,
    ];

    public static IReadOnlyList<string> Env { get; } =
    [
        """
        # a comment
        A=1
        export B = two words  # comment
        C="x \"y\" \n ${A} $B"
        D='it\'s $A'
        E=`raw`
        KEY="-----BEGIN
        line
        -----END"
        F=${A:-d}-${UNSET:-e}-${UNSET}
        G
        H: yaml
        I=a#b
        é=1
        """,
        "A=1\r\nB=\"two\r\nlines\"\r\nC=\r\n",
    ];

    public static IReadOnlyList<string> Ini { get; } =
    [
        """
        root = true
        ; a comment
        # another
        [section one]
        key = value
        other : "quoted ; text" ; comment
        odd = false ; off
        alone
        key = again
        [*.{cs,vb}]
        dotnet_diagnostic.CA2100.severity = error
        [section one]
        third='x'
        """,
        "[a]\r\nb=é😀\r\n[root]\r\nroot=1",
    ];

    public static IReadOnlyList<string> Toml { get; } =
    [
        """"
        # a comment
        title = "TOML \t\u00e9\U0001F600"
        int = [1, -2, +3, 1_000, 0xFF, 0o17, 0b101]
        float = [1.5, -2e10, 6.26e-3, inf, -nan]
        bool = true
        date = [1979-05-27T07:32:00Z, 1979-05-27 07:32:00.999, 1979-05-27, 07:32:00]
        literal = 'C:\raw'
        multi = """
        one \
           two
        three"""
        raw = '''
        x'''
        a.b."c d".'e' = 1
        point = { x = 1, y.z = "2" }
        mixed = [ [1, 2], ["a", { b = 1 }], # c
        ]
        [owner]
        name = "x"
        [owner.sub]
        deep = {}
        [[products]]
        name = "a"
        [[products.parts]]
        id = 1
        [[products]]
        """",
        "a = 1\r\n[b]\r\nc = \"\"\"\r\nd\r\n\"\"\"\r\n",
    ];

    public static IReadOnlyList<string> Terraform { get; } =
    [
        """
        variable "v" {
          type    = map(object({ a = optional(string, "x"), b = list(number) }))
          default = { k = { b = [1, 2] } }
        }
        locals {
          text = "a ${var.v["k"].a} %{ if true }b%{ else }c%{ endif } $${x}"
          list = [for k, v in var.v : { (k) = v.b[*] } if k != ""]
          doc  = <<-EOT
              indented ${upper("x")}
            %{ for x in [1, 2] ~}
            line ${x}
            %{ endfor ~}
          EOT
        }
        resource "aws_s3_bucket" "b" {
          for_each = var.v
          bucket   = each.key == "k" ? local.text : jsonencode({ a = local.list, b = -1.5e3 })
          dynamic "rule" {
            for_each = each.value.b
            content { days = rule.value * 2 }
          }
        }
        output "o" { value = try(aws_s3_bucket.b["k"].rule[0].days, merge({ a = 1 }, null)...) }
        """,
    ];
}
