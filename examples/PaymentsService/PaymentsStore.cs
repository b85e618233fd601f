using System.Collections.Concurrent;
using PaymentsService.Cards;
using PaymentsService.Customers;
using PaymentsService.Payments;

namespace PaymentsService;

/// <summary>Everything the service remembers. A database context would have the same sets.</summary>
public sealed class PaymentsStore
{
    public ConcurrentDictionary<Guid, Customer> Customers { get; } = new();

    public ConcurrentDictionary<Guid, Card> Cards { get; } = new();

    public ConcurrentDictionary<Guid, Payment> Payments { get; } = new();
}
