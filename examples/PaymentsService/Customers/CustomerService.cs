using PaymentsService.Compliance;

namespace PaymentsService.Customers;

/// <summary>Registers and finds customers.</summary>
public sealed class CustomerService(PaymentsStore store, ILogger<CustomerService> logger)
{
    public Customer? Register(RegisterCustomer request)
    {
        if (!request.Email.Contains('@', StringComparison.Ordinal))
        {
            logger.LogWarning("{Field} is no address, it has {Length} characters", nameof(request.Email), request.Email.Length); // ok: a field's name and a number
            return null;
        }

        if (store.Customers.Values.Any(known => known.Email == request.Email))
        {
            logger.LogWarning("A customer with the address {Email} exists", request.Email); // violation: SOC1001
            return null;
        }

        var customer = new Customer { FullName = request.FullName, Email = request.Email, Phone = request.Phone, Iban = request.Iban };
        store.Customers[customer.Id] = customer;
        logger.LogInformation("Registered customer {CustomerId}, can be called: {HasPhone}", customer.Id, !string.IsNullOrEmpty(customer.Phone)); // ok: an id and a yes or no
        logger.LogDebug("Pseudonym of {CustomerId} is {Pseudonym}", customer.Id, Mask.HashForLog(customer.Email)); // ok: a keyed hash
        return customer;
    }

    public Customer? Find(Guid id)
    {
        if (store.Customers.TryGetValue(id, out var customer)) return customer;
        logger.LogInformation("No customer {CustomerId}", id); // ok: an id
        return null;
    }

    public void Remind(Customer customer)
    {
        var contact = customer.Phone ?? customer.Email;
        logger.LogInformation("Reminder goes to {Contact}", contact); // violation: SOC1001
    }

    public bool Erase(Guid id)
    {
        if (!store.Customers.TryRemove(id, out var customer)) return false;
        foreach (var card in store.Cards.Values.Where(card => card.CustomerId == id)) store.Cards.TryRemove(card.Id, out _);
        Audit("erased " + customer.FullName); // violation: SOC1001
        Audit($"erased {customer.Id}"); // ok: an id
        return true;
    }

    private void Audit(string what) => logger.LogInformation("Audit: {What}", what);
}
