using PaymentsService.Compliance;
using PaymentsService.Customers;

namespace PaymentsService.Cards;

public static class CardEndpoints
{
    public static void MapCards(this IEndpointRouteBuilder app) =>
        app.MapPost("/customers/{id:guid}/cards", (Guid id, AddCard request, CustomerService customers, CardService cards) =>
        {
            if (customers.Find(id) is null) return Results.NotFound();
            return cards.Add(id, request) is { } card
                ? Results.Created($"/customers/{id}/cards/{card.Id}", new { card.Id, Number = Mask.MaskCardNumber(card.Number) })
                : Results.UnprocessableEntity();
        });
}
