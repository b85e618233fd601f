using System.Globalization;
using SocPolicy.Cli.Tests.Running;

namespace SocPolicy.Cli.Tests.Commands;

public sealed class WaiverTests
{
    private const string Waivers =
        """
        apiVersion: socpolicy/v1
        waivers:
          - control: ACME0001
            path: deploy/**
            owner: payments
            approver: ciso
            justification: The agent needs the devices until its rewrite.
            ticket: SEC-12
            expires: 2026-12-31

        """;

    [Test]
    public void Waived_DoesNotCount_AndIsListedOnDemand()
    {
        using var folder = Samples.Folder().With("deploy/pod.yaml", Samples.PrivilegedPod).With("waivers.yaml", Waivers);
        folder.Check("--as-of", "2026-12-31").ExitsWith(0).Prints(
            """
            1 manifest, 4 controls: 0 failed, 0 unknown, 3 passed.
            Waived: 1 finding, not counted above. --show waived lists it.
            Exit code 0: No finding at or above the fail level, error.

            """);
        folder.Check("--as-of", "2026-12-31", "--show", "waived").ExitsWith(0).PrintsSomewhere(
            """
            deploy/pod.yaml

              waived ACME0001  Containers are not privileged
                deploy/pod.yaml:9:21  kubernetes Pod/payments
                   9 |         privileged: true
                     |                     ^^^^
                Container api is privileged
                Reason: spec.containers[0].securityContext.privileged is true, expected false or not set
                Waived: fail, until 2026-12-31, SEC-12, accepted by ciso: The agent needs the devices until its rewrite. (waivers.yaml:3:5)
                Fix: Remove securityContext.privileged, or set it to false.
                Criteria: CC6.8

            """);
        folder.Check("--as-of", "2027-01-01").ExitsWith(1).PrintsSomewhere("warning SP9002  Waivers have not expired");
        folder.Check("--no-waivers").ExitsWith(1).NeverPrints("SP9002");
        folder.Run("explain", "ACME0001", "deploy", "--policies", "policies", "--as-of", "2026-12-31").ExitsWith(0).PrintsSomewhere("  waived fail  deploy/pod.yaml:9:21  kubernetes Pod/payments  spec.containers[0]\n");
    }

    [Test]
    public void Json_KeepsTheUnderlyingVerdict()
    {
        using var folder = Samples.Folder().With("deploy/pod.yaml", Samples.PrivilegedPod).With("waivers.yaml", Waivers);
        folder.Check("--as-of", "2026-12-31", "--format", "json").ExitsWith(0).PrintsSomewhere(
            """
            "verdict":"waived","control":"ACME0001"
            """).PrintsSomewhere(
            """
            "known":false,"waiver":{"underlying":"fail","until":"2026-12-31","ticket":"SEC-12","owner":"payments","approver":"ciso","justification":"The agent needs the devices until its rewrite.","path":"waivers.yaml","start":{"line":3,"column":5},"end":{"line":3,"column":12}}}
            """);
    }

    [Test]
    public void Today_IsTheClocksDayInUtc()
    {
        using var folder = Samples.Folder().With("deploy/pod.yaml", Samples.PrivilegedPod).With("waivers.yaml", Waivers);
        folder.On(terminal => terminal with { Clock = new Fixed("2026-12-31T23:59:59Z") }).Check().ExitsWith(0);
        folder.On(terminal => terminal with { Clock = new Fixed("2027-01-01T00:00:00Z") }).Check().ExitsWith(1);
        folder.On(terminal => terminal with { Clock = new Fixed("2027-01-01T01:30:00+02:00") }).Check().ExitsWith(0);
    }

    [Test]
    public void NamedFile_MustExist_AndABrokenOneIsExitCode2()
    {
        using var folder = Samples.Folder().With("deploy/pod.yaml", Samples.PrivilegedPod).With("conf/w.yaml", Waivers.Replace("2026-12-31", "soon", StringComparison.Ordinal));
        folder.Check("--waivers", "none.yaml").ExitsWith(2);
        folder.Check("--waivers", "conf/w.yaml").ExitsWith(2).Says("conf/w.yaml(9,14): error SOC2064: \"soon\" is no day. Write year, month and day, such as 2027-03-31.");
        folder.Check("--as-of", "soon").ExitsWith(2).Says("error SOC5001: --as-of \"soon\" is no day. Write year, month and day, such as 2027-03-31. Run socpolicy check --help to see what there is.");
    }

    private sealed class Fixed(string time) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture).ToUniversalTime();
    }
}
