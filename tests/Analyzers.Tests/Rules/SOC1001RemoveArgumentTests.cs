using SocPolicy.Analyzers.Tests.Harness;
using SocPolicy.CodeFixes;

namespace SocPolicy.Analyzers.Tests.Rules;

internal sealed class SOC1001RemoveArgumentTests
{
    private static readonly SOC1001RemoveArgument Fix = new();

    [Test]
    public void LastArgument_GoesWithItsPlaceholder() => FixCheck.Fixes(
        Fix,
        """
        class Customer { public int Id { get; set; } public string Email { get; set; } = ""; }
        class Orders(ILogger<Orders> logger)
        {
            void Place(Customer customer)
            {
                // keep me
                logger.LogInformation("Order of {Id} {Email}", customer.Id, customer.Email); // and me
            }
        }
        """,
        """
        class Customer { public int Id { get; set; } public string Email { get; set; } = ""; }
        class Orders(ILogger<Orders> logger)
        {
            void Place(Customer customer)
            {
                // keep me
                logger.LogInformation("Order of {Id}", customer.Id); // and me
            }
        }
        """);

    [Test]
    public void FirstArgument_LeavesTheOthers() => FixCheck.Fixes(
        Fix,
        """"
        class Orders
        {
            void Place(ILogger logger, string email, int id) => logger.LogError(new Exception(), """{{x}} {Email} has {Id}""", email.Trim(), id);
        }
        """",
        """"
        class Orders
        {
            void Place(ILogger logger, string email, int id) => logger.LogError(new Exception(), """{{x}} has {Id}""", id);
        }
        """");

    [Test]
    public void OnlyArgument_LeavesTheText() => FixCheck.Fixes(
        Fix,
        """
        class Orders { void Place(ILogger logger, string email) => logger.LogInformation("mail to {Email}.", email); }
        """,
        """
        class Orders { void Place(ILogger logger, string email) => logger.LogInformation("mail to."); }
        """);

    [Test]
    public void TemplateThatDoesNotFit_IsLeftAlone() => FixCheck.OffersNothing(
        Fix,
        """
        class Orders { void Place(ILogger logger, string email) => logger.LogInformation("{A} {B}", email); }
        """);

    [Test]
    public void Interpolation_IsLeftAlone() => FixCheck.OffersNothing(
        Fix,
        """
        class Orders { void Place(ILogger logger, string email) => logger.LogInformation($"mail to {email}"); }
        """);
}
