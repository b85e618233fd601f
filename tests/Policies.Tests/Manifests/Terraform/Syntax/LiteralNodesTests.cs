using SocPolicy.Diagnostics;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Policies.Tests.Manifests.Terraform.Syntax;

[TestFixture]
internal sealed class LiteralNodesTests
{
    [Test]
    public void Literals_OfAFile_GoByTheirNames()
    {
        var file = HclParser.ParseFile(new SourceText("main.tf", """
            variable "db_password" { default = "hunter2" }
            resource "a_b" "c" {
              size  = 1
              env   = { TOKEN = "abc", other = [true, null] }
              doc   = jsonencode({ secret = "x" })
              text  = "a ${b.c} d"
              ref   = b.c.d
            }
            """), new DiagnosticBag());
        Assert.That(NodeText.Show(LiteralNodes.Of(file)), Is.EqualTo("""{variable: {db_password: "hunter2"}, resource: {size: 1, env: {TOKEN: "abc", other: [true, null]}, doc: [{secret: "x"}], text: ["a ", <it is not evaluated>, " d"], ref: <it is not evaluated>}}"""));
    }
}
