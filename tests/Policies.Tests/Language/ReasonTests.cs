using SocPolicy.Language;
using static SocPolicy.Policies.Tests.Language.Make;

namespace SocPolicy.Policies.Tests.Language;

internal sealed class ReasonTests
{
    private static readonly (string, object)[] Pod =
    [
        ("hostNetwork", true),
        ("containers", new object[]
        {
            new (string, object)[] { ("name", "api"), ("securityContext", new (string, object)[] { ("privileged", true) }) },
            new (string, object)[] { ("name", "proxy") },
        }),
        ("drop", new object[] { "NET_RAW", "KILL" }),
        ("password", "hunter2"),
    ];

    [Test]
    public void Inequality_SaysWhatWouldDo() =>
        Says(pod => pod["hostNetwork"] != true, "hostNetwork is true, expected false or not set");

    [Test]
    public void Negation_TurnsTheExpectation() =>
        Says(pod => !(pod["hostNetwork"] == true), "hostNetwork is true, expected false or not set");

    [Test]
    public void Absence_IsSaid() => Says(pod => pod["runAsUser"] > 0, "runAsUser is not set, expected more than 0");

    [Test]
    public void Fallback_IsSaid() => Says(pod => pod["replicas"].Default(1) >= 2, "replicas is not set (taken as 1), expected at least 2");

    [Test]
    public void All_PointsAtTheOffendingItem() =>
        Says(pod => pod["containers"].All(c => c["securityContext", "privileged"] != true), "containers[0].securityContext.privileged is true, expected false or not set");

    [Test]
    public void None_PointsAtTheOffendingItem() =>
        Says(pod => pod["containers"].None(c => c["securityContext", "privileged"] == true), "containers[0].securityContext.privileged is true, expected false or not set");

    [Test]
    public void Any_ListsTheNearMisses() =>
        Says(pod => pod["drop"].Any(c => c == "ALL"), "drop has no fitting item: drop[0] is \"NET_RAW\", expected \"ALL\"; drop[1] is \"KILL\", expected \"ALL\"");

    [Test]
    public void Or_PrefersWhatIsThere() =>
        Says(pod => pod["missing"] == true || pod["hostNetwork"] == false, "hostNetwork is true, expected false");

    [Test]
    public void Or_PrefersTheBranchThatCameClosest() =>
        Says(
            pod => (pod["hostNetwork"] == false && pod["password"] == "x") || (pod["hostNetwork"] == true && pod["drop"].Contains("ALL")),
            "drop has no fitting item: drop[0] is \"NET_RAW\", expected \"ALL\"; drop[1] is \"KILL\", expected \"ALL\"");

    [Test]
    public void Key_IsShownThoughItsValueIsSecret()
    {
        var leaf = Traced(Pod).Body.Leaves.Members.Select(member => member.Item).Single(item => item.LooksSecret.State == State.True);
        Assert.That(Functions.Message($"{leaf.Key} is {leaf}"), Is.EqualTo("password is (secret)"));
    }

    [Test]
    public void And_SaysTheOperandThatFailed() =>
        Says(pod => pod["hostNetwork"] == true && pod["hostPID"] == true, "hostPID is not set, expected true");

    [Test]
    public void Secrets_AreMasked() => Says(pod => pod["password"] == "", "password is (secret), expected \"\"");

    [Test]
    public void Count_IsSaid() => Says(pod => pod["containers"].Count() <= 1, "number of containers is 2, expected at most 1");

    private static void Says(Func<Resource, Truth> rule, string expected)
    {
        var truth = rule(Traced(Pod));
        Assert.That(truth.State, Is.EqualTo(State.False));
        var (decisive, wanted) = truth.Reason!.Decisive();
        Assert.That(decisive.Sentence(wanted), Is.EqualTo(expected));
    }
}
