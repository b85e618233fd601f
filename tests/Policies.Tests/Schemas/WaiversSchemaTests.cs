using SocPolicy.Schemas;

namespace SocPolicy.Policies.Tests.Schemas;

internal sealed class WaiversSchemaTests
{
    private const string Good =
        """
        apiVersion: socpolicy/v1
        waivers:
          - control: SP2001
            resource: terraform/aws_security_group.legacy
            owner: network
            approver: ciso
            justification: The gateway filters the port until the migration is done.
            ticket: SEC-12
            expires: 2027-03-31
        """;

    private static readonly JsonSchema Schema = BuiltInSchemas.Waivers;

    [Test]
    public void Waiver_Fits() => Schema.Says(Good);

    [Test]
    public void NoWaivers_Fit() => Schema.Says("{ apiVersion: socpolicy/v1, waivers: [] }");

    [TestCase("resource: terraform/aws_security_group.legacy", "path: infra/legacy/**")]
    [TestCase("resource: terraform/aws_security_group.legacy", "resource: 'terraform/*'\n    path: infra/legacy/**")]
    public void Waiver_MaySelectByPath(string right, string other) => Schema.Says(With(right, other));

    [TestCase("    resource: terraform/aws_security_group.legacy\n", "", "test.yaml(3,5): One of the keys 'resource', 'path' is missing in waivers[0]. Add one.")]
    [TestCase("    approver: ciso\n", "", "test.yaml(3,5): Key 'approver' is missing in waivers[0]. Add it.")]
    [TestCase("approver: ciso", "aprover: ciso", "test.yaml(6,5): Key 'aprover' is not known here. Did you mean 'approver'?")]
    [TestCase("approver: ciso", "approver: ''", "test.yaml(6,15): Approver is empty. Write a text.")]
    [TestCase("control: SP2001", "control: SP*", "test.yaml(3,14): Control 'SP*' does not have the right form. Use the id of one control, such as SP2001.")]
    [TestCase("The gateway filters the port until the migration is done.", "because", "test.yaml(7,20): Justification has 7 characters. The least is 20: say more.")]
    [TestCase("ticket: SEC-12", "ticket: 12", "test.yaml(8,13): Ticket must be a text, not the number 12. Put it in quotation marks.")]
    [TestCase("expires: 2027-03-31", "expires: never", "test.yaml(9,14): Expires 'never' is not a date. Write it like 2026-12-31.")]
    [TestCase("expires: 2027-03-31", "expires: 2027-02-29", "test.yaml(9,14): Expires '2027-02-29' is not a date. Write it like 2026-12-31.")]
    public void Waiver_SaysWhatIsWrong(string right, string wrong, string message) => Schema.Says(With(right, wrong), message);

    private static string With(string right, string wrong) => Good.Replace(right, wrong, StringComparison.Ordinal);
}
