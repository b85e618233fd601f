using System.Globalization;
using PaymentsService.Customers;

namespace PaymentsService.Statements;

/// <summary>Writes a customer's payments to a file that support can fetch.</summary>
public sealed class StatementExporter(PaymentsStore store, ILogger<StatementExporter> logger)
{
    public FileInfo Export(Customer customer)
    {
        var file = new FileInfo(Path.Combine(Path.GetTempPath(), $"statement-{customer.Id:N}.csv"));
        using (var writer = file.CreateText())
        {
            foreach (var payment in store.Payments.Values.Where(payment => payment.CustomerId == customer.Id).OrderBy(payment => payment.Id))
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{payment.Id},{payment.Amount},{payment.Currency},{payment.Status}"));
        }

        file.Refresh();
        logger.LogInformation("Statement of {CustomerId} is {File}", customer.Id, file.FullName); // ok: a file has a full name too
        return file;
    }
}
